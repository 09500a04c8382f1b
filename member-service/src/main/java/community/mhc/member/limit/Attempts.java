package community.mhc.member.limit;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.DuplicateKeyException;
import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Counts attempts in fixed windows, one document a subject and window, so that all instances count together and a
 * restart forgets nothing. At the seam of two windows a subject can have twice the limit; no more.
 */
@Component
public class Attempts {

    private static final int DUPLICATE_KEY = 11000;

    private final MongoCollection<Document> counters;
    private final Clock clock;

    Attempts(MongoDatabase database, Clock clock) {
        this.counters = database.getCollection("attempts");
        this.clock = clock;
    }

    /**
     * Counts one attempt.
     *
     * @param subject who or what attempts; only its hash is stored
     * @return null if it is within the limit, else how long to wait
     */
    public @Nullable Duration take(String purpose, String subject, AttemptLimit limit) {
        var window = Window.at(clock.instant(), limit.window());
        var count = change(keyOf(purpose, subject, window), window, 1);
        return count <= limit.count() ? null : Duration.between(clock.instant(), window.end());
    }

    /** Takes back an attempt that turned out to be a good one. */
    public void giveBack(String purpose, String subject, AttemptLimit limit) {
        var window = Window.at(clock.instant(), limit.window());
        change(keyOf(purpose, subject, window), window, -1);
    }

    /** Removes the counters of windows that are over. */
    public void forgetOld() {
        counters.deleteMany(lt("end", Date.from(clock.instant())));
    }

    private int change(String key, Window window, int by) {
        try {
            return increment(key, window, by);
        } catch (DuplicateKeyException | MongoCommandException e) {
            if (e.getCode() != DUPLICATE_KEY) {
                throw e;
            }
            return increment(key, window, by); // two upserts raced; the second finds the document
        }
    }

    private int increment(String key, Window window, int by) {
        var update = Updates.combine(Updates.inc("count", by), Updates.setOnInsert("end", Date.from(window.end())));
        var options = new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);
        var counter = counters.findOneAndUpdate(eq("_id", key), update, options);
        return counter == null ? 0 : counter.getInteger("count");
    }

    private static String keyOf(String purpose, String subject, Window window) {
        return purpose + ":" + window.end().getEpochSecond() + ":" + hash(subject);
    }

    private static String hash(String subject) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(subject.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private record Window(Instant end) {

        static Window at(Instant now, Duration length) {
            var millis = length.toMillis();
            return new Window(Instant.ofEpochMilli((now.toEpochMilli() / millis + 1) * millis));
        }
    }
}
