package community.mhc.forum;

import static org.assertj.core.api.Assertions.assertThat;

import community.mhc.chassis.test.OtherServices;
import community.mhc.chassis.test.RebuiltViews;
import community.mhc.chassis.test.ServiceTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Views follow from events alone: delivered once, twice or all anew, the same views come out. */
@ServiceTest
class ReplayIT {

    @Autowired
    RestTestClient http;

    @Autowired
    RebuiltViews views;

    @Autowired
    OtherServices others;

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
        others.publish(
                "member.member.v1",
                "member.member-registered.v1",
                id.toString(),
                0,
                Map.of("memberId", id, "name", name, "profession", "psychologist", "licenceState", "OR"));
    }

    @Test
    void viewsThatAreMadeAnewAreTheViewsThatWereThere() {
        views.areAsTheyWere();
    }

    @Test
    void whatComesLateChangesNothing() {
        views.areAsTheyWereWhenOneComesLate(100);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 17, 1_000})
    void whatIsDeliveredAgainIsNotCountedAgain(int events) {
        views.areAsTheyWereWhenDeliveredAgain(events);
    }
}
