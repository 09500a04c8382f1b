package community.mhc.member.account;

import java.util.UUID;

/**
 * Who somebody turned out to be.
 *
 * @param name as the member wants to be called
 */
public record Identity(UUID memberId, String name) {

    /** Never the name: this may end up in a log. */
    @Override
    public String toString() {
        return memberId.toString();
    }
}
