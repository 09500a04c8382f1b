package community.mhc.chassis.views;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.inc;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import community.mhc.eventstore.testkit.TestMongo;
import org.bson.Document;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An event counts once, however often it comes and whatever came before. */
class OnceTest {

    private final MongoDatabase database = TestMongo.emptyDatabase();
    private final MongoCollection<Seat> seats = database.getCollection("seats", Seat.class);

    /** Public because the driver's record codec asks for it. */
    public record Seat(@BsonId String id, @Nullable String taker, int moves, long position) {}

    @BeforeEach
    void aSeatThatAnnTookWithTheThirdEvent() {
        Once.insert(seats, new Seat("a", "Ann", 0, 3));
    }

    private Document stored() {
        return database.getCollection("seats").find(eq("a")).first();
    }

    @Test
    void whatIsThereIsNotInsertedAgain() {
        Once.insert(seats, new Seat("a", "Bo", 0, 4));
        assertThat(stored().getString("taker")).isEqualTo("Ann");
    }

    @Test
    void whatIsPutStandsUntilSomethingLaterIs() {
        Once.put(seats, new Seat("a", "Bo", 1, 5));
        Once.put(seats, new Seat("a", "Cy", 2, 4));
        Once.put(seats, new Seat("a", "Di", 2, 5));
        assertThat(seats.find().first()).isEqualTo(new Seat("a", "Bo", 1, 5));
        Once.put(seats, new Seat("a", "Cy", 2, 6));
        assertThat(seats.find().first()).isEqualTo(new Seat("a", "Cy", 2, 6));
    }

    @Test
    void aChangeCountsOnce() {
        for (long position : new long[] {4, 4, 3, 6, 5, 6}) Once.change(seats, "a", position, inc("moves", 1));
        assertThat(seats.find().first()).isEqualTo(new Seat("a", "Ann", 2, 6));
    }

    @Test
    void whatIsClearedIsNotBroughtBackByWhatComesLate() {
        Once.clear(seats, "a", 7);
        Once.insert(seats, new Seat("a", "Ann", 0, 3));
        Once.put(seats, new Seat("a", "Bo", 1, 5));
        Once.change(seats, "a", 6, inc("moves", 1));
        assertThat(stored()).isEqualTo(new Document("_id", "a").append("position", 7L));
        Once.put(seats, new Seat("a", "Cy", 0, 8));
        assertThat(stored().getString("taker")).isEqualTo("Cy");
    }

    @Test
    void whatWasStoredBeforeThereWerePositionsIsBehind() {
        database.getCollection("seats").replaceOne(eq("a"), new Document("taker", "Ann").append("moves", 0));
        Once.change(seats, "a", 1, inc("moves", 1));
        assertThat(seats.find().first()).isEqualTo(new Seat("a", "Ann", 1, 1));
    }
}
