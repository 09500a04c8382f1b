package community.mhc.forum;

import community.mhc.chassis.test.ServiceTest;
import community.mhc.forum.group.MembershipId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Each refusal of the forum with its status and code, as the API answers it. */
@ServiceTest
class RefusalsIT {

    @Autowired
    RestTestClient http;

    private final UUID memberId = UUID.randomUUID();
    private Api owner;
    private Api member;
    private Api visitor;
    private UUID group;
    private UUID thread;
    private UUID opening;

    @BeforeEach
    void anOpenGroupWithAThread() {
        owner = new Api(http, UUID.randomUUID());
        member = new Api(http, memberId);
        visitor = new Api(http, UUID.randomUUID());
        group = owner.foundGroup("open");
        member.join(group);
        thread = owner.openThread(group, "Hello");
        opening = UUID.fromString(owner.get("/threads/{t}", thread).text("openingPostId"));
    }

    @Test
    void notAMember() {
        visitor.put(Map.of("groupId", group, "title", "Title", "body", "b"), "/threads/{t}", UUID.randomUUID())
                .is(403, "NOT_A_MEMBER");
        visitor.put(reply("Hi"), "/threads/{t}/posts/{p}", thread, UUID.randomUUID())
                .is(403, "NOT_A_MEMBER");
        visitor.patch("\"1\"", Map.of("body", "b"), "/threads/{t}/posts/{p}", thread, opening)
                .is(403, "NOT_A_MEMBER");
    }

    @Test
    void notAModerator() {
        var id = UUID.randomUUID();
        member.put(Map.of("groupId", group, "title", "Title", "body", "b"), "/announcements/{a}", id)
                .is(403, "NOT_A_MODERATOR");
        member.post("/threads/{t}/lock", thread).is(403, "NOT_A_MODERATOR");
        member.post("/groups/{g}/members/{m}/approve", group, id).is(403, "NOT_A_MODERATOR");
        member.get("/groups/{g}/requests", group).is(403, "NOT_A_MODERATOR");
        visitor.get("/groups/{g}/requests", group).is(403, "NOT_A_MODERATOR");
    }

    @Test
    void notTheOwner() {
        member.put(Map.of("role", "moderator"), "/groups/{g}/members/{m}/role", group, memberId)
                .is(403, "NOT_THE_OWNER");
    }

    @Test
    void theOwner() {
        owner.delete("/groups/{g}/members/me", group).is(409, "OWNER_CANNOT_LEAVE");
        var ownerId = owner.get("/groups/{g}/members", group).text("items.0.member.id");
        owner.put(Map.of("role", "member"), "/groups/{g}/members/{m}/role", group, ownerId)
                .is(409, "OWNER_STAYS_OWNER");
    }

    @Test
    void alreadyAMember() {
        owner.post("/groups/{g}/members/{m}/decline", group, memberId).is(409, "ALREADY_A_MEMBER");
    }

    @Test
    void posts() {
        member.put(
                        Map.of("inReplyTo", UUID.randomUUID(), "body", "b"),
                        "/threads/{t}/posts/{p}",
                        thread,
                        UUID.randomUUID())
                .is(422, "PARENT_POST_UNKNOWN");
        member.patch("\"1\"", Map.of("body", "b"), "/threads/{t}/posts/{p}", thread, opening)
                .is(403, "NOT_THE_AUTHOR");
        owner.patch("\"7\"", Map.of("body", "b"), "/threads/{t}/posts/{p}", thread, opening)
                .is(412, "REVISION_CONFLICT");
        owner.post("/threads/{t}/lock", thread).is(204);
        member.put(reply("late"), "/threads/{t}/posts/{p}", thread, UUID.randomUUID())
                .is(409, "THREAD_LOCKED");
    }

    @Test
    void idReused() {
        var reply = member.reply(thread, opening, "Once");
        member.put(reply("Once"), "/threads/{t}/posts/{p}", thread, reply).is(201);
        member.put(reply("Twice"), "/threads/{t}/posts/{p}", thread, reply).is(422, "ID_REUSED");
        owner.put(Map.of("groupId", group, "title", "Other", "body", "b"), "/threads/{t}", thread)
                .is(422, "ID_REUSED");
        owner.put(Map.of("name", "Other", "purpose", "", "access", "open"), "/groups/{g}", group)
                .is(422, "ID_REUSED");
    }

    /** An id is one name for one thing in the whole service, whatever kind of thing it is. */
    @Test
    void anIdOfAnotherKindIsTakenToo() {
        member.put(reply("b"), "/threads/{t}/posts/{p}", thread, group).is(422, "ID_REUSED");
        owner.put(Map.of("groupId", group, "title", "Title", "body", "b"), "/threads/{t}", opening)
                .is(422, "ID_REUSED");
        owner.put(Map.of("groupId", group, "title", "Title", "body", "b"), "/announcements/{a}", thread)
                .is(422, "ID_REUSED");
        owner.put(Map.of("name", "Other", "purpose", "", "access", "open"), "/groups/{g}", thread)
                .is(422, "ID_REUSED");
        owner.get("/threads/{t}", group).is(404, "NOT_FOUND");
        owner.post("/threads/{t}/lock", group).is(404, "NOT_FOUND");
        owner.post("/announcements/{a}/seen", thread).is(404, "NOT_FOUND");
        member.put(reply("b"), "/threads/{t}/posts/{p}", group, UUID.randomUUID())
                .is(404, "NOT_FOUND");
        member.put(Map.of("inReplyTo", thread, "body", "b"), "/threads/{t}/posts/{p}", thread, UUID.randomUUID())
                .is(422, "PARENT_POST_UNKNOWN");
        member.put(Map.of(), "/groups/{g}/members/me", thread).is(404, "NOT_FOUND");
        owner.patch("\"1\"", Map.of("body", "b"), "/threads/{t}/posts/{p}", thread, group)
                .is(404, "NOT_FOUND");
    }

    private Map<String, Object> reply(String body) {
        return Map.of("inReplyTo", opening, "body", body);
    }

    /** Or somebody could take the id of a membership before its member joins. */
    @Test
    void anIdThatFollowsFromOthersIsNotChosen() {
        var taken = MembershipId.of(group, UUID.randomUUID());
        owner.put(Map.of("name", "Other", "purpose", "", "access", "open"), "/groups/{g}", taken)
                .is(422, "ID_REUSED");
        owner.put(Map.of("groupId", group, "title", "Title", "body", "b"), "/threads/{t}", taken)
                .is(422, "ID_REUSED");
        owner.put(Map.of("groupId", group, "title", "Title", "body", "b"), "/announcements/{a}", taken)
                .is(422, "ID_REUSED");
        member.put(reply("b"), "/threads/{t}/posts/{p}", thread, taken).is(422, "ID_REUSED");
    }
}
