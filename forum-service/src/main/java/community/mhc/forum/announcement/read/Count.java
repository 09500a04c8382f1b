package community.mhc.forum.announcement.read;

/** @param count 0 or more */
record Count(long count) {}
