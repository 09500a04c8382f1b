package community.mhc.forum;

import static org.assertj.core.api.Assertions.assertThat;

import community.mhc.chassis.test.ServiceTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Many do the same thing in the same moment: it happens once, and everybody gets a clear answer. */
@ServiceTest
class RacesIT {

    private static final int AT_ONCE = 8;

    @Autowired
    RestTestClient http;

    private final UUID memberId = UUID.randomUUID();
    private Api owner;
    private Api member;
    private UUID group;
    private UUID thread;
    private UUID opening;

    @BeforeEach
    void anOpenGroupWithAThread() {
        owner = new Api(http, UUID.randomUUID());
        member = new Api(http, memberId);
        group = owner.foundGroup("open");
        thread = owner.openThread(group, "Hello");
        opening = UUID.fromString(owner.get("/threads/{t}", thread).text("openingPostId"));
    }

    private static List<Integer> atOnce(IntFunction<Answer> request) throws Exception {
        var start = new CyclicBarrier(AT_ONCE);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var requests = new ArrayList<Callable<Integer>>();
            for (int i = 0; i < AT_ONCE; i++) {
                int n = i;
                requests.add(() -> {
                    start.await();
                    return request.apply(n).status();
                });
            }
            var statuses = new ArrayList<Integer>();
            for (var answer : threads.invokeAll(requests)) statuses.add(answer.get());
            return statuses;
        }
    }

    @RepeatedTest(3)
    void oneReplySentManyTimesIsPostedOnce() throws Exception {
        var id = UUID.randomUUID();
        var statuses = atOnce(n -> reply(id, "The same"));
        assertThat(statuses).containsOnly(201);
        assertThat(owner.get("/threads/{t}", thread).at("replyCount").asInt()).isEqualTo(1);
    }

    @RepeatedTest(3)
    void ofManyRepliesUnderOneIdOneIsPosted() throws Exception {
        var id = UUID.randomUUID();
        var statuses = atOnce(n -> reply(id, "Reply " + n));
        assertThat(statuses).containsOnly(201, 422).containsOnlyOnce(201);
        assertThat(owner.get("/threads/{t}", thread).at("replyCount").asInt()).isEqualTo(1);
    }

    @RepeatedTest(3)
    void manyRepliesToOneThreadAreAllPosted() throws Exception {
        var statuses = atOnce(n -> reply(UUID.randomUUID(), "Reply " + n));
        assertThat(statuses).containsOnly(201);
        assertThat(owner.get("/threads/{t}", thread).at("replyCount").asInt()).isEqualTo(AT_ONCE);
        assertThat(owner.get("/threads/{t}/posts", thread).items("id")).hasSize(AT_ONCE + 1);
    }

    @RepeatedTest(3)
    void joiningManyTimesAtOnceIsJoiningOnce() throws Exception {
        var statuses = atOnce(n -> member.put(Map.of(), "/groups/{g}/members/me", group));
        assertThat(statuses).containsOnly(200);
        assertThat(owner.get("/groups/{g}", group).at("memberCount").asInt()).isEqualTo(2);
    }

    @RepeatedTest(3)
    void ofManyEditsOfOneRevisionOneIsTaken() throws Exception {
        var statuses = atOnce(
                n -> owner.patch("\"1\"", Map.of("body", "Edit " + n), "/threads/{t}/posts/{p}", thread, opening));
        assertThat(statuses).containsOnly(200, 412).containsOnlyOnce(200);
        assertThat(owner.get("/threads/{t}/posts/{p}", thread, opening)
                        .at("revision")
                        .asInt())
                .isEqualTo(2);
    }

    private Answer reply(UUID id, String body) {
        return owner.put(Map.of("inReplyTo", opening, "body", body), "/threads/{t}/posts/{p}", thread, id);
    }
}
