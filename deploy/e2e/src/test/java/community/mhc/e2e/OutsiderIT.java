package community.mhc.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** What is inside a closed group is answered to an outsider exactly as what does not exist, on every path. */
class OutsiderIT {

    /** Ids of a closed group and what is in it; or of nothing at all. */
    private record Ids(UUID group, UUID thread, UUID post, UUID announcement, UUID file, UUID member) {

        static Ids ofNothing() {
            return new Ids(
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    UUID.randomUUID());
        }
    }

    private static Member owner;
    private static Member insider;
    private static Ids secret;

    @BeforeAll
    static void aClosedGroupWithSomethingOfEveryKind() {
        owner = Member.join("Owner of the closed group");
        insider = Member.join("Insider");
        var group = Community.group(owner, "closed");
        admit(insider, group);
        var thread = Community.thread(owner, group, "Only for us");
        var announcement = UUID.randomUUID();
        owner.put(
                        "/announcements/" + announcement,
                        Map.of("groupId", group, "title", "We meet on Monday", "body", "At noon."))
                .expect(201);
        secret = new Ids(
                group,
                thread,
                Community.openingPost(owner, thread),
                announcement,
                Community.file(owner, group, "agreement.txt"),
                insider.id());
    }

    private static void admit(Member member, UUID group) {
        Pause.until(
                "asked to join",
                Duration.ofSeconds(10),
                () -> member.put("/groups/" + group + "/members/me", Map.of()).status() == 200);
        owner.post("/groups/" + group + "/members/" + member.id() + "/approve").expect(204);
    }

    @Test
    void whoNeverAskedSeesNothing() {
        assertSeesNothing(Member.join("Outsider"));
    }

    @Test
    void whoAskedAndWaitsSeesNothing() {
        var asking = Member.join("Asking");
        asking.put("/groups/" + secret.group() + "/members/me", Map.of()).expect(200);
        assertSeesNothing(asking);
    }

    @Test
    void whoWasDeclinedSeesNothing() {
        var declined = Member.join("Declined");
        declined.put("/groups/" + secret.group() + "/members/me", Map.of()).expect(200);
        owner.post("/groups/" + secret.group() + "/members/" + declined.id() + "/decline")
                .expect(204);
        assertSeesNothing(declined);
    }

    @Test
    void whoLeftSeesNothing() {
        var leaver = Member.join("Leaver");
        admit(leaver, secret.group());
        Pause.until(
                "the thread is seen",
                Duration.ofSeconds(10),
                () -> leaver.get("/threads/" + secret.thread()).status() == 200);
        Pause.until(
                "files are seen",
                Duration.ofSeconds(10),
                () -> leaver.get("/files/" + secret.file()).status() == 200);
        leaver.delete("/groups/" + secret.group() + "/members/me").expect(204);
        Pause.until(
                "files are gone",
                Duration.ofSeconds(10),
                () -> leaver.get("/files/" + secret.file()).status() == 404);
        assertSeesNothing(leaver);
    }

    @Test
    void theInsiderSeesAllOfIt() {
        for (var path : reads(secret).entrySet())
            if (!path.getKey().equals("requests")) insider.get(path.getValue()).expect(200);
    }

    private static void assertSeesNothing(Member outsider) {
        var nothing = Ids.ofNothing();
        for (var name : reads(secret).keySet())
            assertSame(
                    name,
                    outsider.get(reads(secret).get(name)),
                    outsider.get(reads(nothing).get(name)));
        for (var attempt : writes().entrySet())
            assertSame(
                    attempt.getKey(),
                    attempt.getValue().apply(outsider, secret),
                    attempt.getValue().apply(outsider, nothing));
    }

    private static Map<String, String> reads(Ids ids) {
        var reads = new LinkedHashMap<String, String>();
        reads.put("threads", "/groups/" + ids.group() + "/threads");
        reads.put("members", "/groups/" + ids.group() + "/members");
        reads.put("requests", "/groups/" + ids.group() + "/requests");
        reads.put("files of the group", "/groups/" + ids.group() + "/files");
        reads.put("files by filter", "/files?groupId=" + ids.group());
        reads.put("announcements", "/announcements?groupId=" + ids.group());
        reads.put("thread", "/threads/" + ids.thread());
        reads.put("posts", "/threads/" + ids.thread() + "/posts");
        reads.put("post", "/threads/" + ids.thread() + "/posts/" + ids.post());
        reads.put("history", "/threads/" + ids.thread() + "/posts/" + ids.post() + "/history");
        reads.put("file", "/files/" + ids.file());
        reads.put("content", "/files/" + ids.file() + "/content");
        return reads;
    }

    private static Map<String, BiFunction<Member, Ids, Answer>> writes() {
        var writes = new LinkedHashMap<String, BiFunction<Member, Ids, Answer>>();
        writes.put(
                "open a thread",
                (m, ids) -> m.put(
                        "/threads/" + UUID.randomUUID(),
                        Map.of("groupId", ids.group(), "title", "Hello there", "body", "Hello")));
        writes.put(
                "reply",
                (m, ids) -> m.put(
                        "/threads/" + ids.thread() + "/posts/" + UUID.randomUUID(),
                        Map.of("inReplyTo", ids.post(), "body", "Hello")));
        writes.put(
                "edit",
                (m, ids) ->
                        m.patch("/threads/" + ids.thread() + "/posts/" + ids.post(), "\"0\"", Map.of("body", "Hello")));
        writes.put("lock", (m, ids) -> m.post("/threads/" + ids.thread() + "/lock"));
        writes.put(
                "announce",
                (m, ids) -> m.put(
                        "/announcements/" + UUID.randomUUID(),
                        Map.of("groupId", ids.group(), "title", "Hello there", "body", "Hello")));
        writes.put("see an announcement", (m, ids) -> m.post("/announcements/" + ids.announcement() + "/seen"));
        writes.put("approve", (m, ids) -> m.post("/groups/" + ids.group() + "/members/" + ids.member() + "/approve"));
        writes.put(
                "give a role",
                (m, ids) -> m.put(
                        "/groups/" + ids.group() + "/members/" + ids.member() + "/role", Map.of("role", "moderator")));
        writes.put(
                "add a file",
                (m, ids) -> m.put(
                        "/files/" + UUID.randomUUID(),
                        Map.of("groupId", ids.group(), "folder", "A", "name", "a.txt", "tags", java.util.List.of())));
        writes.put("remove a file", (m, ids) -> m.delete("/files/" + ids.file()));
        return writes;
    }

    /** The same but for what names the request itself. */
    private static void assertSame(String what, Answer real, Answer imagined) {
        assertThat(real.status()).as(what).isEqualTo(imagined.status()).isIn(200, 404);
        assertThat(comparable(real)).as(what).isEqualTo(comparable(imagined));
        assertThat(real.http().headers().map().keySet())
                .as(what)
                .isEqualTo(imagined.http().headers().map().keySet());
        if (real.status() == 200) assertThat(real.json().get("items")).as(what).isEmpty();
    }

    private static ObjectNode comparable(Answer answer) {
        var body = (ObjectNode) answer.json();
        return body.without(java.util.List.of("instance", "traceId"));
    }
}
