package community.mhc.e2e;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** The first steps that many tests begin with. */
final class Community {

    private Community() {}

    static UUID group(Member owner, String access) {
        var id = UUID.randomUUID();
        var group = Map.of(
                "name",
                "Rural practice " + id.toString().substring(0, 8),
                "purpose",
                "For those who work alone",
                "access",
                access);
        owner.put("/groups/" + id, group).expect(201);
        return id;
    }

    static void joinGroup(Member member, UUID group) {
        Pause.until(
                "the group is known",
                Duration.ofSeconds(10),
                () -> member.put("/groups/" + group + "/members/me", Map.of()).status() == 200);
    }

    static UUID thread(Member author, UUID group, String title) {
        var id = UUID.randomUUID();
        author.put("/threads/" + id, Map.of("groupId", group, "title", title, "body", "How do you all handle this?"))
                .expect(201);
        return id;
    }

    static UUID openingPost(Member reader, UUID thread) {
        return UUID.fromString(reader.get("/threads/" + thread)
                .expect(200)
                .json()
                .get("openingPostId")
                .asString());
    }

    /** A text file in the group's folder "Agreements", with its content. */
    static UUID file(Member owner, UUID group, String name) {
        var file = UUID.randomUUID();
        var content = "What we agreed on".getBytes(StandardCharsets.UTF_8);
        var description = Map.of("groupId", group, "folder", "Agreements", "name", name, "tags", List.of("circle"));
        // files-service learns of the membership from an event, so the first attempts may come too early.
        Pause.until(
                "a member may add a file",
                Duration.ofSeconds(20),
                () -> owner.put("/files/" + file, description).status() == 201);
        owner.send(
                        "PUT",
                        "/files/" + file + "/content",
                        BodyPublishers.ofByteArray(content),
                        Map.of(
                                "Content-Type",
                                "application/octet-stream",
                                "Content-Digest",
                                "sha-256=:" + sha256(content) + ":"))
                .expect(204);
        owner.get("/files/" + file).expect(200);
        return file;
    }

    private static String sha256(byte[] content) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All rows of a list, page by page. */
    static List<JsonNode> all(Member reader, String path) {
        var rows = new ArrayList<JsonNode>();
        var separator = path.contains("?") ? "&" : "?";
        String cursor = "";
        do {
            var page = reader.get(path + separator + "limit=100" + cursor)
                    .expect(200)
                    .json();
            page.get("items").forEach(rows::add);
            cursor = page.get("next").isNull()
                    ? ""
                    : "&cursor=" + page.get("next").asString();
        } while (!cursor.isEmpty());
        return rows;
    }
}
