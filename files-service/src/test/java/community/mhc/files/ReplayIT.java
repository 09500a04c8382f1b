package community.mhc.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
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
import org.springframework.test.web.servlet.client.RestTestClient;

/** The list of files follows from events alone: delivered once, twice or all anew, the same list comes out. */
@FilesServiceTest
class ReplayIT {

    private static final String PROJECTION = "files";

    @Autowired
    private Library library;

    @Autowired
    private RestTestClient http;

    @Autowired
    private MongoDatabase database;

    @Autowired
    private EventProcessingConfiguration processing;

    @Autowired
    private EventStore store;

    @BeforeEach
    void aLibraryWithComingsAndGoings() {
        var ada = library.member("Ada Quill");
        var group = library.group("Everyday practice", "closed", ada);
        for (int i = 0; i < 4; i++)
            Library.share(http, ada, UUID.randomUUID(), group, "Folder " + i, "File %d.txt".formatted(i), "tag" + i);
        var removed = UUID.randomUUID();
        Library.share(http, ada, removed, group, "", "Removed.txt");
        Library.remove(http, ada, removed).expectStatus().isNoContent();
        Library.add(http, ada, UUID.randomUUID(), group, "", "Without content.txt")
                .expectStatus()
                .isCreated();
        restart(stopped -> {});
    }

    @Test
    void aReplayFromTheBeginningMakesTheSameList() {
        var live = views();
        restart(StreamingEventProcessor::resetTokens);
        assertThat(views()).isEqualTo(live);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 1_000})
    void whatIsDeliveredAgainChangesNothing(int events) {
        var live = views();
        restart(stopped -> rewind(Math.max(0, head() - events)));
        assertThat(views()).isEqualTo(live);
    }

    private void rewind(long position) {
        var tokens = processing.tokenStore(PROJECTION);
        tokens.fetchToken(PROJECTION, 0);
        tokens.storeToken(new GlobalSequenceTrackingToken(position), PROJECTION, 0);
        tokens.releaseClaim(PROJECTION, 0);
    }

    private void restart(Consumer<StreamingEventProcessor> whileStopped) {
        var processor = processing
                .eventProcessor(PROJECTION, StreamingEventProcessor.class)
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

    private Map<String, Document> views() {
        var all = new TreeMap<String, Document>();
        database.getCollection("files")
                .find()
                .forEach(file -> all.put(file.get("_id").toString(), file));
        assertThat(all).hasSizeGreaterThanOrEqualTo(5);
        return all;
    }
}
