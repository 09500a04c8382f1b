package community.mhc.member.account.write;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import community.mhc.member.account.EmailAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The accounts, one document an address. Every change names what it expects to find, so that of two only one wins. */
@Component
class Accounts {

    private static final int DUPLICATE_KEY = 11000;

    private final MongoCollection<Account> accounts;

    Accounts(MongoDatabase database) {
        accounts = database.getCollection("accounts", Account.class);
    }

    /** Takes the address. False if somebody, perhaps an earlier try of the same member, holds it. */
    boolean reserve(Account account) {
        try {
            accounts.insertOne(account);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCode() == DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    @Nullable
    Account find(EmailAddress email) {
        return accounts.find(eq("_id", email.normalised())).first();
    }

    /** Puts {@code next} in the place of a reservation that came to nothing. False if that is no longer there. */
    boolean takeOver(Account abandoned, Account next) {
        var unchanged = and(
                eq("_id", abandoned.email()),
                eq("memberId", abandoned.memberId()),
                eq("reservedAt", abandoned.reservedAt()),
                eq("open", false));
        return accounts.replaceOne(unchanged, next).getMatchedCount() == 1;
    }

    /** Gives up an address that was reserved for a member who is registered with another one. */
    void release(Account reservation) {
        accounts.deleteOne(
                and(eq("_id", reservation.email()), eq("memberId", reservation.memberId()), eq("open", false)));
    }

    /** From now on the member can sign in, and goes by this name. Repeating it changes nothing. */
    void open(Account account, String name) {
        accounts.updateOne(
                and(eq("_id", account.email()), eq("memberId", account.memberId())),
                combine(set("open", true), set("name", name)));
    }

    /** Replaces a hash that was made with older parameters. */
    void rehash(Account account, String passwordHash) {
        accounts.updateOne(
                and(eq("_id", account.email()), eq("passwordHash", account.passwordHash())),
                set("passwordHash", passwordHash));
    }
}
