package community.mhc.member.profile.write;

import community.mhc.member.profile.Profile;

/** A profile and its revision: 0 until it is changed for the first time. */
record CurrentProfile(Profile profile, long revision) {}
