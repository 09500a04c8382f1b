package community.mhc.eventstore;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static community.mhc.eventstore.TestEngines.append;
import static community.mhc.eventstore.TestEngines.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import community.mhc.eventstore.testkit.Conformance;
import community.mhc.eventstore.testkit.StoreCheck;
import community.mhc.eventstore.testkit.StoreReport;
import community.mhc.eventstore.testkit.TestMongo;
import community.mhc.eventstore.testkit.Violation;
import community.mhc.eventstore.testkit.Violation.Rule;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A sound store of six events in four units, and each way to spoil it. */
@Conformance
class StoreCheckTest {

    private final MongoDatabase database = TestMongo.emptyDatabase();
    private final MongoCollection<Document> units = database.getCollection("events");
    private final TestEngines engines = new TestEngines();
    private final List<DomainEventMessage<String>> events =
            List.of(event("a", 0), event("a", 1), event("b", 0), event("a", 2), event("b", 1));

    @BeforeEach
    void fill() {
        MongoEventStorageEngine engine = engines.on(database);
        append(engine, events.get(0));
        append(engine, events.get(1), events.get(2));
        append(engine, new GenericEventMessage<>("of no aggregate"));
        append(engine, events.get(3), events.get(4));
    }

    @AfterEach
    void close() {
        engines.close();
    }

    private StoreReport check() {
        return StoreCheck.of(database).run();
    }

    private void spoil(long unit, Bson... changes) {
        assertThat(units.updateOne(eq("_id", unit), combine(changes)).getModifiedCount())
                .isEqualTo(1);
    }

    @Test
    void aSoundStoreIsReportedAsSoundAndCounted() {
        assertThat(check().orFail()).isEqualTo(new StoreReport(4, 6, 0, List.of()));
        assertThat(StoreCheck.of(TestMongo.emptyDatabase()).run().orFail().events())
                .isZero();
    }

    @Test
    void aLostUnitIsAGapAndAHoleInEachOfItsAggregates() {
        units.deleteOne(eq("_id", 2L));

        assertThat(check().violations())
                .containsExactly(
                        new Violation(Rule.POSITION, 4, "the next position was 2"),
                        new Violation(Rule.SEQUENCE, 5, "a has sequence number 2, expected was 1"),
                        new Violation(Rule.SEQUENCE, 6, "b has sequence number 1, expected was 0"));
    }

    @Test
    void aStoreThatDoesNotBeginAtOneHasAGap() {
        units.deleteOne(eq("_id", 1L));

        assertThat(check().violations()).contains(new Violation(Rule.POSITION, 2, "the next position was 1"));
    }

    @Test
    void unitsThatOverlapAreFound() {
        Document last = units.findOneAndDelete(eq("_id", 5L));
        units.insertOne(new Document(last).append("_id", 3L));

        assertThat(check().violations())
                .filteredOn(violation -> violation.rule() == Rule.POSITION)
                .containsExactly(
                        new Violation(Rule.POSITION, 3, "the next position was 4"),
                        new Violation(Rule.POSITION, 4, "the next position was 5"));
    }

    @Test
    void anEventThatIsStoredTwiceIsFoundOnce() {
        spoil(5, set("events.1.id", events.getFirst().getIdentifier()));

        assertThat(check().violations()).singleElement().satisfies(violation -> {
            assertThat(violation.rule()).isEqualTo(Rule.EVENT_ONCE);
            assertThat(violation.position()).isEqualTo(6);
            assertThat(violation.found()).contains(events.getFirst().getIdentifier());
        });
    }

    @Test
    void whatWasAcknowledgedMustBeThere() {
        List<String> told = Stream.concat(events.stream().map(DomainEventMessage::getIdentifier), Stream.of("lost"))
                .toList();

        assertThat(StoreCheck.of(database).acknowledged(told).run().violations())
                .containsExactly(new Violation(Rule.ACKNOWLEDGED, 0, "event lost is nowhere"));
        assertThat(StoreCheck.of(database)
                        .acknowledged(told.subList(0, 5))
                        .run()
                        .isSound())
                .isTrue();
    }

    static Stream<Arguments> spoiled() {
        String key = "a#0000000000000000002";
        return Stream.of(
                Arguments.of(Rule.COUNT, 5, set("n", 3)),
                Arguments.of(Rule.KEYS, 5, set("keys", List.of(key))),
                Arguments.of(Rule.KEYS, 5, set("keys", List.of("b#0000000000000000001", key))),
                Arguments.of(Rule.KEYS, 4, set("keys", List.of("any#0000000000000000000"))),
                Arguments.of(Rule.LATEST, 5, set("latest", 1L)),
                Arguments.of(Rule.LATEST, 2, set("latest", Long.MAX_VALUE)),
                Arguments.of(Rule.READABLE, 5, unset("n")),
                Arguments.of(Rule.READABLE, 5, set("n", "two")),
                Arguments.of(Rule.READABLE, 5, set("latest", 1.5)),
                Arguments.of(Rule.READABLE, 5, unset("keys")),
                Arguments.of(Rule.READABLE, 5, set("keys", List.of(1, 2))),
                Arguments.of(Rule.READABLE, 5, set("events", "none")),
                Arguments.of(Rule.READABLE, 5, set("events", List.of("x", "y"))),
                Arguments.of(Rule.READABLE, 5, set("events.0.id", 7)),
                Arguments.of(Rule.READABLE, 5, unset("events.0.payload")),
                Arguments.of(Rule.READABLE, 5, unset("events.0.time")),
                Arguments.of(Rule.READABLE, 5, unset("events.0.seq")),
                Arguments.of(Rule.READABLE, 5, set("events.0.seq", "2")));
    }

    @ParameterizedTest(name = "{0} at {1}: {2}")
    @MethodSource
    void spoiled(Rule rule, long unit, Bson change) {
        spoil(unit, change);

        assertThat(check().violations()).singleElement().satisfies(violation -> {
            assertThat(violation.rule()).isEqualTo(rule);
            assertThat(violation.position()).isEqualTo(unit);
            assertThat(violation.found()).isNotBlank().doesNotContain("payload\\\"");
        });
    }

    @Test
    void aUnitWithoutEventsIsFound() {
        units.insertOne(new Document("_id", 7L)
                .append("n", 0)
                .append("latest", units.find(eq("_id", 5L)).first().get("latest"))
                .append("keys", List.of())
                .append("events", List.of()));

        assertThat(check().violations()).containsExactly(new Violation(Rule.COUNT, 7, "n is 0, and events are 0"));
    }

    @Test
    void aNumberThatIsUsedTwiceIsFoundThoughItsKeysMatch() {
        units.dropIndexes();
        spoil(5, set("events.0.seq", 1L), set("keys.0", "a#0000000000000000001"));

        assertThat(check().violations())
                .containsExactly(new Violation(Rule.SEQUENCE, 5, "a has sequence number 1, expected was 2"));
    }

    @Test
    void rubbishIsReportedWhateverItIs() {
        units.insertMany(List.of(
                new Document("_id", "a word").append("keys", List.of("x")),
                new Document("_id", 7).append("keys", List.of("y")),
                new Document("_id", new Document("a", 1)).append("keys", List.of("z"))));

        assertThat(check().violations()).hasSize(3).extracting(Violation::rule).containsOnly(Rule.READABLE);
        assertThat(check().units()).isEqualTo(7);
    }

    @Test
    void aReportKeepsAHundredViolationsAndCountsTheRest() {
        units.deleteMany(new Document());
        units.insertMany(IntStream.range(0, 150)
                .mapToObj(i -> new Document("_id", (long) i).append("keys", List.of("k" + i)))
                .toList());

        StoreReport report = check();

        assertThat(report.violations()).hasSize(StoreCheck.MOST_VIOLATIONS);
        // One more: the first says that it is at 0.
        assertThat(report.count()).isEqualTo(151);
        assertThatThrownBy(report::orFail)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("150 units with 0 events, 151 violations")
                .hasMessageContaining("and 51 more");
    }

    @Test
    void aStoreOfMoreIdsThanAreRememberedIsCheckedInParts() {
        MongoEventStorageEngine engine = engines.on(database);
        for (int i = 0; i < 60; i++) {
            append(engine, event("c-" + i % 7, i / 7), event("d-" + i, 0));
        }
        StoreCheck inParts = StoreCheck.of(database).idsAtOnce(10);
        inParts.run().orFail();

        units.updateOne(eq("_id", 7L), set("events.0.id", events.getFirst().getIdentifier()));
        units.deleteOne(eq("_id", 9L));

        assertThat(inParts.run().count()).isEqualTo(check().count()).isGreaterThan(2);
        assertThat(inParts.run().violations()).containsExactlyInAnyOrderElementsOf(check().violations());
    }

    @Test
    void anotherCollectionIsCheckedByItsName() {
        units.deleteOne(eq("_id", 1L));

        assertThat(StoreCheck.of(database).on("other").run().isSound()).isTrue();
        assertThat(StoreCheck.of(database).on("events").run().isSound()).isFalse();
    }
}
