package community.mhc.member.connection;

import java.util.UUID;

/**
 * Two members, whoever asked whom: the same pair from either side. Its text names their one event stream, so that two
 * who ask each other at once meet in the same stream and only one request is stored.
 */
public record Pair(UUID first, UUID second) {

    /** The pair of these two, in either order. */
    public static Pair of(UUID one, UUID other) {
        return one.compareTo(other) <= 0 ? new Pair(one, other) : new Pair(other, one);
    }

    /** The pair with this text, as {@link #toString()} writes it. */
    public static Pair parse(String text) {
        var colon = text.indexOf(':');
        return new Pair(UUID.fromString(text.substring(0, colon)), UUID.fromString(text.substring(colon + 1)));
    }

    /** Whether she is one of the two. */
    public boolean includes(UUID memberId) {
        return first.equals(memberId) || second.equals(memberId);
    }

    /** Both ids with a colon between them: never a bare UUID, so never a member's stream. */
    @Override
    public String toString() {
        return first + ":" + second;
    }
}
