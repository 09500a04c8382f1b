package community.mhc.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Views follow from events alone: delivered once, twice or all anew, the same views come out. */
@JobsServiceTest
class ReplayIT {

    private static final List<String> PROJECTIONS = List.of("jobs", "interests");
    private static final List<String> VIEWS = List.of("jobs", "interested", "interests", "posters");

    private static final String INTEREST = "/api/v1/jobs/{id}/interest";

    @Autowired
    private Board board;

    @Autowired
    private RestTestClient http;

    @Autowired
    private MongoDatabase database;

    @Autowired
    private EventProcessingConfiguration processing;

    @Autowired
    private EventStore store;

    @Autowired
    private MovableClock clock;

    @BeforeEach
    void aBoardWithComingsAndGoings() {
        clock.moveTo(Duration.ZERO);
        var poster = board.member("Pia North");
        for (int i = 0; i < 4; i++) {
            var job = UUID.randomUUID();
            put(poster, Board.job(clock.today(), b -> {}), "/api/v1/jobs/{id}", job);
            for (int j = 0; j < 2; j++) put(board.member("Mo Birch"), Map.of("note", ""), INTEREST, job);
            var fickle = board.member("Flo Cole");
            put(fickle, Map.of("note", ""), INTEREST, job);
            Board.done(Board.send(http, HttpMethod.DELETE, fickle, null, INTEREST, job));
            if (i == 0) Board.done(Board.send(http, HttpMethod.POST, poster, null, "/api/v1/jobs/{id}/close", job));
        }
        PROJECTIONS.forEach(projection -> restart(projection, stopped -> {}));
    }

    @Test
    void aReplayFromTheBeginningMakesTheSameViews() {
        var live = views();
        PROJECTIONS.forEach(projection -> restart(projection, StreamingEventProcessor::resetTokens));
        assertThat(views()).isEqualTo(live);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 17, 1_000})
    void whatIsDeliveredAgainChangesNothing(int events) {
        var live = views();
        var position = Math.max(0, head() - events);
        PROJECTIONS.forEach(projection -> restart(projection, stopped -> rewind(projection, position)));
        assertThat(views()).isEqualTo(live);
    }

    private void put(UUID by, Object body, String path, UUID job) {
        Board.done(Board.send(http, HttpMethod.PUT, by, body, path, job));
    }

    private void rewind(String projection, long position) {
        var tokens = processing.tokenStore(projection);
        tokens.fetchToken(projection, 0);
        tokens.storeToken(new GlobalSequenceTrackingToken(position), projection, 0);
        tokens.releaseClaim(projection, 0);
    }

    private void restart(String projection, Consumer<StreamingEventProcessor> whileStopped) {
        var processor = processing
                .eventProcessor(projection, StreamingEventProcessor.class)
                .orElseThrow();
        processor.shutDown();
        whileStopped.accept(processor);
        processor.start();
        var head = head();
        var deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (processor.processingStatus().values().stream()
                .noneMatch(s -> s.getTrackingToken() != null
                        && s.getTrackingToken().position().orElse(0) >= head)) {
            assertThat(System.nanoTime()).as("the projection did not follow").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    private long head() {
        return store.createHeadToken().position().orElseThrow();
    }

    /** Every document of every view, by collection and id. */
    private Map<String, Document> views() {
        var all = new TreeMap<String, Document>();
        for (var view : VIEWS) {
            var before = all.size();
            database.getCollection(view).find().forEach(row -> all.put(view + "/" + row.get("_id"), row));
            assertThat(all.size()).as(view).isGreaterThan(before);
        }
        return all;
    }
}
