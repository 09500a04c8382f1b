package community.mhc.files.integration.in;

/** What a member is to a group, as far as its library is concerned; a later constant may do all that an earlier one may. */
public enum Standing {
    /** The group does not exist, or is closed and the member does not belong to it: nothing inside can be seen. */
    NONE,
    /** The group is open, the member does not belong to it. */
    VISITOR,
    MEMBER,
    /** Moderator or owner. */
    MODERATOR;

    public boolean seesLibrary() {
        return this != NONE;
    }

    public boolean changesLibrary() {
        return compareTo(MEMBER) >= 0;
    }

    public boolean moderates() {
        return this == MODERATOR;
    }
}
