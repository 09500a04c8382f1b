package community.mhc.forum;

import community.mhc.chassis.test.ServiceTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

/**
 * Whoever left an open group reads it like anybody, and writes nothing in it: neither again what they sent as a member, nor
 * anything about what is their own. What a closed group answers is in {@link ClosedGroupIT}.
 */
@ServiceTest
class WhoLeftIT {

    @Autowired
    RestTestClient http;

    private final UUID leaverId = UUID.randomUUID();
    private Api leaver;
    private UUID group;
    private UUID thread;
    private UUID opening;
    private UUID reply;
    private UUID announcement;

    @BeforeEach
    void aModeratorWhoWroteInAnOpenGroupLeavesIt() {
        var owner = new Api(http, UUID.randomUUID());
        leaver = new Api(http, leaverId);
        group = owner.foundGroup("open");
        leaver.join(group);
        owner.put(Map.of("role", "moderator"), "/groups/{g}/members/{m}/role", group, leaverId)
                .is(204);
        thread = leaver.openThread(group, "Mine");
        opening = UUID.fromString(owner.get("/threads/{t}", thread).text("openingPostId"));
        reply = leaver.reply(thread, opening, "Mine, too");
        announcement = UUID.randomUUID();
        announce().is(201);
        leaver.delete("/groups/{g}/members/me", group).is(204);
    }

    private Answer announce() {
        return leaver.put(
                Map.of("groupId", group, "title", "News", "body", "From me"), "/announcements/{a}", announcement);
    }

    @Test
    void whatTheySentAsAMemberIsNotTakenAgain() {
        leaver.put(Map.of("groupId", group, "title", "A thread", "body", "Mine"), "/threads/{t}", thread)
                .is(403, "NOT_A_MEMBER");
        leaver.put(Map.of("inReplyTo", opening, "body", "Mine, too"), "/threads/{t}/posts/{p}", thread, reply)
                .is(403, "NOT_A_MEMBER");
        announce().is(403, "NOT_A_MODERATOR");
    }

    @Test
    void whatIsTheirOwnStaysAsItIs() {
        for (var post : List.of(opening, reply))
            leaver.patch("\"1\"", Map.of("body", "Changed"), "/threads/{t}/posts/{p}", thread, post)
                    .is(403, "NOT_A_MEMBER");
    }

    @Test
    void theyModerateNothingAnyMore() {
        var somebody = UUID.randomUUID();
        List<Supplier<Answer>> deeds = List.of(
                () -> leaver.post("/threads/{t}/lock", thread),
                () -> leaver.post("/threads/{t}/unlock", thread),
                () -> leaver.post("/groups/{g}/members/{m}/approve", group, somebody),
                () -> leaver.post("/groups/{g}/members/{m}/decline", group, somebody));
        for (var deed : deeds) deed.get().is(403, "NOT_A_MODERATOR");
        leaver.put(Map.of("role", "member"), "/groups/{g}/members/{m}/role", group, somebody)
                .is(403, "NOT_THE_OWNER");
    }
}
