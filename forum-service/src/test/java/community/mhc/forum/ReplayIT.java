package community.mhc.forum;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import community.mhc.chassis.stream.IncomingMessages;
import community.mhc.chassis.test.Messages;
import community.mhc.chassis.test.ServiceTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
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

/** Views follow from events alone: delivered once, twice or all anew, the same views come out. */
@ServiceTest
class ReplayIT {

    private static final List<String> PROJECTIONS = List.of("groups", "threads", "posts", "announcements");
    private static final List<String> VIEWS = List.of(
            "groups",
            "doors",
            "memberships",
            "threads",
            "posts",
            "post_revisions",
            "announcements",
            "announcement_groups",
            "announcement_readerships");

    @Autowired
    RestTestClient http;

    @Autowired
    MongoDatabase database;

    @Autowired
    EventProcessingConfiguration processing;

    @Autowired
    EventStore store;

    @Autowired
    IncomingMessages memberService;

    /** Something of everything, with comings and goings. */
    @BeforeEach
    void aStory() {
        var ownerId = UUID.randomUUID();
        var memberId = UUID.randomUUID();
        register(ownerId, "Ann");
        var owner = new Api(http, ownerId);
        var member = new Api(http, memberId);
        var open = owner.foundGroup("open");
        var closed = owner.foundGroup("closed");
        for (int i = 0; i < 3; i++) {
            member.join(open);
            member.delete("/groups/{g}/members/me", open).is(204);
        }
        member.join(open);
        member.join(closed);
        owner.post("/groups/{g}/members/{m}/approve", closed, memberId).is(204);
        owner.put(Map.of("role", "moderator"), "/groups/{g}/members/{m}/role", closed, memberId)
                .is(204);
        var thread = owner.openThread(open, "First");
        var opening = UUID.fromString(owner.get("/threads/{t}", thread).text("openingPostId"));
        for (int i = 0; i < 8; i++) member.reply(thread, opening, "Reply " + i);
        owner.patch("\"1\"", Map.of("body", "Second"), "/threads/{t}/posts/{p}", thread, opening)
                .is(200);
        owner.patch("\"2\"", Map.of("body", "Third"), "/threads/{t}/posts/{p}", thread, opening)
                .is(200);
        owner.post("/threads/{t}/lock", thread).is(204);
        var news = UUID.randomUUID();
        owner.put(Map.of("groupId", closed, "title", "News", "body", "Come"), "/announcements/{a}", news)
                .is(201);
        member.post("/announcements/{a}/seen", news).is(204);
        register(memberId, "Bo");
        assertThat(member.get("/groups/{g}", open).at("memberCount").asInt()).isEqualTo(2);
        assertThat(member.get("/threads/{t}", thread).at("replyCount").asInt()).isEqualTo(8);
    }

    private void register(UUID id, String name) {
        memberService.on(Messages.message(
                "member.member.v1",
                "member.member-registered.v1",
                id.toString(),
                0,
                Map.of("memberId", id, "name", name, "profession", "psychologist", "licenceState", "OR")));
    }

    @Test
    void aReplayFromTheBeginningMakesTheSameViews() {
        var live = views();
        for (String projection : PROJECTIONS) restart(projection, StreamingEventProcessor::resetTokens);
        assertThat(views()).isEqualTo(live);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 17, 1_000})
    void whatIsDeliveredAgainIsNotCountedAgain(int events) {
        var live = views();
        long last = store.createHeadToken().position().orElseThrow();
        for (String projection : PROJECTIONS)
            restart(projection, stopped -> rewind(projection, Math.max(0, last - events)));
        assertThat(views()).isEqualTo(live);
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
        long head = store.createHeadToken().position().orElseThrow();
        await(() -> processor.processingStatus().values().stream()
                .anyMatch(status -> status.getTrackingToken() != null
                        && status.getTrackingToken().position().orElse(0) >= head
                        && status.isCaughtUp()));
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("the projection did not follow").isLessThan(deadline);
            LockSupport.parkNanos(5_000_000);
        }
    }

    /** Every document of every view, by collection and id. */
    private Map<String, Map<String, Document>> views() {
        var all = new TreeMap<String, Map<String, Document>>();
        for (String name : VIEWS) {
            var documents = new TreeMap<String, Document>();
            StreamSupport.stream(database.getCollection(name).find().spliterator(), false)
                    .forEach(document -> documents.put(document.get("_id").toString(), document));
            assertThat(documents).as(name).isNotEmpty();
            all.put(name, documents);
        }
        return all;
    }
}
