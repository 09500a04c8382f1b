package community.mhc.member.profile.events;

import java.util.UUID;

/** Something that happened to one member. */
public sealed interface MemberEvent permits MemberRegistered, ProfileChanged {

    /** The member, and the id of her event stream. */
    UUID memberId();
}
