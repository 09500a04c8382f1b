package community.mhc.member.account.write;

import java.time.Instant;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * Holds an e-mail address for one member, with what she signs in with.
 *
 * @param email normalised; the document's id, so that only one account can hold it
 * @param passwordHash with the name of its algorithm in front
 * @param open false from the reservation until the registration is known to be stored
 * @param reservedAt when the address was taken
 */
public record Account(
        @BsonId String email, UUID memberId, String name, String passwordHash, boolean open, Instant reservedAt) {

    /** Never what is in it: this may end up in a log. */
    @Override
    public String toString() {
        return "the account of " + memberId;
    }
}
