package community.mhc.viewer;

import java.util.UUID;

/** What is needed of member-service's event of this name. */
public record MemberRegistered(UUID memberId, String name, String profession, String licenceState) {}
