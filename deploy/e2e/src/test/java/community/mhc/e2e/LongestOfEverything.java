package community.mhc.e2e;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What members write, each as long as it may be and without a place to break: nobody's page becomes wider than a phone for it. */
final class LongestOfEverything {

    private LongestOfEverything() {}

    /** @return the pages on which a member sees it, each with a name for its pictures */
    static Map<String, String> shownTo(Visitor visitor) {
        var reader = UUID.fromString(visitor.me());
        var author = Member.join(word(100));
        author.patch(
                        "/me/profile",
                        author.get("/me").expect(200).header("ETag"),
                        Map.of(
                                "about",
                                word(500),
                                "modalities",
                                List.of(),
                                "populations",
                                List.of(),
                                "languages",
                                List.of()))
                .expect(200);
        author.put("/connections/" + UUID.randomUUID(), Map.of("to", reader, "note", word(500)))
                .expect(201);
        var group = UUID.randomUUID();
        author.put("/groups/" + group, Map.of("name", word(80), "purpose", word(500), "access", "open"))
                .expect(201);
        var thread = Community.thread(author, group, word(200));
        author.put(
                        "/threads/" + thread + "/posts/" + UUID.randomUUID(),
                        Map.of("inReplyTo", Community.openingPost(author, thread), "body", body()))
                .expect(201);
        author.put("/announcements/" + UUID.randomUUID(), Map.of("groupId", group, "title", word(200), "body", body()))
                .expect(201);
        var file = Community.file(author, group, word(116) + ".txt");
        var job = UUID.randomUUID();
        author.put("/jobs/" + job, job()).expect(201);

        var pages = new LinkedHashMap<String, String>();
        for (var place : List.of("groups", "announcements", "files", "people", "people/connections", "jobs"))
            pages.put("longest-" + place.replace('/', '-'), "/" + place);
        pages.put("longest-home", "/");
        pages.put("longest-search", "/search?q=" + word(20));
        pages.put("longest-thread", "/threads/" + thread);
        pages.put("longest-file", "/files/" + file);
        pages.put("longest-job", "/jobs/" + job);
        pages.put("longest-person", "/people/" + author.id());
        for (var tab : List.of("", "/announcements", "/files", "/people", "/about"))
            pages.put("longest-group" + tab.replace('/', '-'), "/groups/" + group + tab);
        return pages;
    }

    private static Map<String, Object> job() {
        var job = new LinkedHashMap<String, Object>();
        job.put("title", word(120));
        job.put("employer", word(120));
        job.put("description", body());
        job.put("licence", word(60));
        job.put("profession", "psychologist");
        job.put("setting", "hospital");
        job.put("state", "VT");
        job.put("remote", true);
        job.put("supervisionOffered", true);
        job.put("pay", Map.of("from", 1_999_999, "to", 2_000_000, "per", "year"));
        job.put("closesOn", LocalDate.now().plusDays(30).toString());
        return job;
    }

    /** Prose, code, a quotation, a list, a heading and a link of one word each. */
    private static String body() {
        String word = word(400);
        return "%s\n\n`%s`\n\n    %s\n\n> %s\n\n- %s\n\n# %s\n\n[%s](https://example.org/%s)"
                .formatted(word, word, word, word, word, word, word, word);
    }

    private static String word(int letters) {
        return "Donaudampfschifffahrt".repeat(letters / 21 + 1).substring(0, letters);
    }
}
