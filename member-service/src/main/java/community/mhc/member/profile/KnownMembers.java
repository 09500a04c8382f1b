package community.mhc.member.profile;

import java.util.UUID;

/** Answers whether somebody is a member, from stored events: true as soon as her registration was acknowledged. */
public interface KnownMembers {

    /** Whether a member with this id has ever registered. */
    boolean includes(UUID memberId);
}
