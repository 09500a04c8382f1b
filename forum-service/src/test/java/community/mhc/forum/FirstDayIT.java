package community.mhc.forum;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import community.mhc.chassis.test.OtherServices;
import community.mhc.chassis.test.ServiceTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

/** From the API to the stored event, the views, and back. */
@ServiceTest
class FirstDayIT {

    @Autowired
    RestTestClient http;

    @Autowired
    OtherServices others;

    @Autowired
    MongoDatabase database;

    private final UUID annId = UUID.randomUUID();
    private final UUID boId = UUID.randomUUID();
    private Api ann;
    private Api bo;

    @BeforeEach
    void twoMembers() {
        register(annId, "Ann");
        register(boId, "Bo");
        ann = new Api(http, annId);
        bo = new Api(http, boId);
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
    void aGroupIsFoundedAndFound() {
        var id = ann.foundGroup("open");
        var group = ann.get("/groups/{id}", id).is(200);
        assertThat(group.text("myRole")).isEqualTo("owner");
        assertThat(group.text("access")).isEqualTo("open");
        assertThat(group.at("memberCount").asInt()).isEqualTo(1);
        assertThat(bo.get("/groups/{id}", id).text("myRole")).isEqualTo("null");
        assertThat(bo.get("/groups?q={q}", id.toString().toUpperCase()).items("id"))
                .containsExactly(id.toString());
        assertThat(bo.get("/groups?mine=true").items("id")).isEmpty();
        assertThat(ann.get("/groups?mine=true").items("id")).containsExactly(id.toString());
    }

    @Test
    void membersSeeWhoIsInTheGroup() {
        var id = ann.foundGroup("open");
        assertThat(bo.join(id).text("role")).isEqualTo("member");
        var members = bo.get("/groups/{id}/members", id).is(200);
        assertThat(members.items("role")).containsExactly("owner", "member");
        assertThat(members.text("items.0.member.name")).isEqualTo("Ann");
        assertThat(members.text("items.1.member.licenceState")).isEqualTo("OR");
        bo.delete("/groups/{id}/members/me", id).is(204);
        assertThat(ann.get("/groups/{id}/members", id).items("role")).containsExactly("owner");
        assertThat(ann.get("/groups/{id}", id).at("memberCount").asInt()).isEqualTo(1);
    }

    @Test
    void aClosedGroupLetsPeopleInWhoAsked() {
        var id = ann.foundGroup("closed");
        assertThat(bo.join(id).text("role")).isEqualTo("requested");
        assertThat(bo.get("/groups/{id}", id).text("myRole")).isEqualTo("requested");
        assertThat(ann.get("/groups/{id}/requests", id).text("items.0.member.id"))
                .isEqualTo(boId.toString());
        ann.post("/groups/{id}/members/{m}/approve", id, boId).is(204);
        assertThat(ann.get("/groups/{id}/requests", id).items("role")).isEmpty();
        ann.put(Map.of("role", "moderator"), "/groups/{id}/members/{m}/role", id, boId)
                .is(204);
        assertThat(bo.get("/groups/{id}/members", id).items("role")).containsExactly("owner", "moderator");
        assertThat(bo.get("/groups/{id}", id).text("myRole")).isEqualTo("moderator");
    }

    @Test
    void aThreadIsReadAsItWasWritten() {
        var group = ann.foundGroup("open");
        bo.join(group);
        var thread = ann.openThread(group, "How do you **pace** it?");
        var head = bo.get("/threads/{id}", thread).is(200);
        assertThat(head.text("groupName")).isEqualTo("Group " + group);
        assertThat(head.text("myRole")).isEqualTo("member");
        var opening = UUID.fromString(head.text("openingPostId"));
        var reply = bo.reply(thread, opening, "Slowly, [@Ann](mention:" + annId + ")");
        ann.reply(thread, reply, "Thanks");

        var posts = ann.get("/threads/{id}/posts", thread).is(200);
        assertThat(posts.items("depth")).containsExactly("0", "1", "2");
        assertThat(posts.items("opening")).containsExactly("true", "false", "false");
        assertThat(posts.text("items.0.html")).isEqualTo("<p>How do you <strong>pace</strong> it?</p>\n");
        assertThat(posts.text("items.1.html")).contains("/people/" + annId);
        assertThat(posts.text("items.1.author.name")).isEqualTo("Bo");
        assertThat(posts.text("items.1.inReplyTo")).isEqualTo(opening.toString());
        assertThat(posts.at("items.0").propertyNames()).doesNotContain("body", "groupId", "order", "position");

        var summary = bo.get("/groups/{id}/threads", group).is(200);
        assertThat(summary.at("items.0.replyCount").asInt()).isEqualTo(2);
        assertThat(summary.text("items.0.lastReplyBy.name")).isEqualTo("Ann");
        assertThat(bo.get("/groups/{id}", group).at("threadCount").asInt()).isEqualTo(1);
    }

    @Test
    void theThreadWithTheNewestPostStandsFirst() {
        var group = ann.foundGroup("open");
        var first = ann.openThread(group, "First");
        var second = ann.openThread(group, "Second");
        assertThat(ann.get("/groups/{id}/threads", group).items("id"))
                .containsExactly(second.toString(), first.toString());
        ann.reply(first, opening(first), "Up again");
        assertThat(ann.get("/groups/{id}/threads", group).items("id"))
                .containsExactly(first.toString(), second.toString());
    }

    @Test
    void aThreadAndItsFirstWordsAreStoredInOneGo() {
        var group = ann.foundGroup("open");
        var thread = ann.openThread(group, "Together");
        assertThat(storedWith("forum.thread-opened", thread))
                .containsExactly("forum.thread-opened", "forum.opening-posted");
        assertThat(storedWith("forum.group-founded", group))
                .containsExactly("forum.group-founded", "forum.member-joined");
    }

    /** The types of all events in the store's unit that holds the first event of {@code aggregate}. */
    private List<String> storedWith(String type, UUID aggregate) {
        var unit = database.getCollection("events")
                .find(Filters.elemMatch(
                        "events", Filters.and(Filters.eq("type", type), Filters.eq("aggregate", aggregate.toString()))))
                .first();
        return unit.getList("events", Document.class).stream()
                .map(event -> event.getString("type"))
                .toList();
    }

    private UUID opening(UUID thread) {
        return UUID.fromString(ann.get("/threads/{id}", thread).text("openingPostId"));
    }

    @Test
    void postsArePagedInTheOrderPosted() {
        var group = ann.foundGroup("open");
        var thread = ann.openThread(group, "Count");
        var opening = opening(thread);
        var written = new ArrayList<>(List.of(opening.toString()));
        for (int i = 0; i < 10; i++)
            written.add(ann.reply(thread, opening, "number " + i).toString());
        var read = new ArrayList<String>();
        var cursor = "";
        do {
            var page = ann.get("/threads/{id}/posts?limit=4" + cursor, thread).is(200);
            read.addAll(page.items("id"));
            cursor = page.at("next").isNull() ? null : "&cursor=" + page.text("next");
        } while (cursor != null);
        assertThat(read).isEqualTo(written);
    }

    @Test
    void aPostIsEditedWithItsHistory() {
        var group = ann.foundGroup("open");
        var thread = ann.openThread(group, "First *words*");
        var post = opening(thread);
        var path = "/threads/{id}/posts/{id}";
        var detail = ann.get(path, thread, post).is(200);
        assertThat(detail.text("body")).isEqualTo("First *words*");
        assertThat(detail.headers().getETag()).isEqualTo("\"1\"");

        var edited = ann.patch("\"1\"", Map.of("body", "Better words"), path, thread, post)
                .is(200);
        assertThat(edited.at("revision").asInt()).isEqualTo(2);
        assertThat(edited.headers().getETag()).isEqualTo("\"2\"");
        ann.patch("\"2\"", Map.of("body", "Best words"), path, thread, post).is(200);
        ann.patch("\"1\"", Map.of("body", "Late words"), path, thread, post).is(412, "REVISION_CONFLICT");
        ann.patch(null, Map.of("body", "No words"), path, thread, post).is(428, "IF_MATCH_REQUIRED");

        var history = bo.get(path + "/history", thread, post).is(200);
        assertThat(history.items("html"))
                .containsExactly("<p>First <em>words</em></p>\n", "<p>Better words</p>\n", "<p>Best words</p>\n");
        assertThat(history.items("revision")).containsExactly("1", "2", "3");
        var firstPage = bo.get(path + "/history?limit=2", thread, post).is(200);
        assertThat(firstPage.items("revision")).containsExactly("1", "2");
        assertThat(bo.get(path + "/history?limit=2&cursor={c}", thread, post, firstPage.text("next"))
                        .items("revision"))
                .containsExactly("3");
        assertThat(bo.get("/threads/{id}/posts", thread).text("items.0.editedAt"))
                .isNotEqualTo("null");
    }

    @Test
    void aLockedThreadTakesNoReplyUntilItIsUnlocked() {
        var group = ann.foundGroup("open");
        bo.join(group);
        var thread = bo.openThread(group, "Heated");
        ann.post("/threads/{id}/lock", thread).is(204);
        assertThat(bo.get("/threads/{id}", thread).at("locked").asBoolean()).isTrue();
        bo.put(Map.of("inReplyTo", opening(thread), "body", "But"), "/threads/{t}/posts/{p}", thread, UUID.randomUUID())
                .is(409, "THREAD_LOCKED");
        ann.post("/threads/{id}/unlock", thread).is(204);
        bo.reply(thread, opening(thread), "Calmly");
    }

    @Test
    void announcementsAreSeen() {
        var group = ann.foundGroup("closed");
        bo.join(group);
        ann.post("/groups/{id}/members/{m}/approve", group, boId).is(204);
        var first = announce(group, "First news");
        var second = announce(group, "Second news");
        assertThat(bo.get("/announcements").is(200).items("id")).containsExactly(second.toString(), first.toString());
        assertThat(bo.get("/announcements/unseen-count").at("count").asInt()).isEqualTo(2);
        bo.post("/announcements/{id}/seen", second).is(204);
        bo.post("/announcements/{id}/seen", second).is(204);
        assertThat(bo.get("/announcements/unseen-count").at("count").asInt()).isEqualTo(1);
        assertThat(bo.get("/announcements?unseen=true").items("id")).containsExactly(first.toString());
        var listed = bo.get("/announcements?groupId={g}&limit=1", group);
        assertThat(listed.items("seen")).containsExactly("true");
        assertThat(listed.text("items.0.groupName")).isEqualTo("Group " + group);
        assertThat(listed.text("items.0.author.name")).isEqualTo("Ann");
        assertThat(bo.get("/announcements?groupId={g}&limit=1&cursor={c}", group, listed.text("next"))
                        .items("seen"))
                .containsExactly("false");
        bo.delete("/groups/{id}/members/me", group).is(204);
        assertThat(bo.get("/announcements").items("id")).isEmpty();
        assertThat(bo.get("/announcements/unseen-count").at("count").asInt()).isZero();
    }

    private UUID announce(UUID group, String title) {
        var id = UUID.randomUUID();
        ann.put(Map.of("groupId", group, "title", title, "body", "Come *all*."), "/announcements/{id}", id)
                .is(201);
        return id;
    }

    @Test
    void aMemberWhoIsHeardOfLateGetsTheirNameEverywhere() {
        var lateId = UUID.randomUUID();
        var late = new Api(http, lateId);
        var group = late.foundGroup("open");
        var thread = late.openThread(group, "Hello");
        var opening = opening(thread);
        late.reply(thread, opening, "Anybody?");
        late.put(Map.of("groupId", group, "title", "News", "body", "Here"), "/announcements/{id}", UUID.randomUUID())
                .is(201);
        assertThat(late.get("/threads/{id}/posts", thread).text("items.0.author.name"))
                .isEqualTo("A member");
        register(lateId, "Late");
        assertThat(late.get("/threads/{id}/posts", thread).text("items.0.author.name"))
                .isEqualTo("Late");
        assertThat(late.get("/threads/{id}", thread).text("author.name")).isEqualTo("Late");
        assertThat(late.get("/groups/{id}/threads", group).text("items.0.lastReplyBy.name"))
                .isEqualTo("Late");
        assertThat(late.get("/groups/{id}/members", group).text("items.0.member.name"))
                .isEqualTo("Late");
        assertThat(late.get("/announcements").text("items.0.author.name")).isEqualTo("Late");
    }
}
