package community.mhc.e2e;

import java.util.ArrayList;
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
                java.time.Duration.ofSeconds(10),
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
