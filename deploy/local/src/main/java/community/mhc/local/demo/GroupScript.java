package community.mhc.local.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A group and what is said in it, as written in {@code demo/groups}: a line with name, access and purpose; {@code !}
 * announcements; {@code =} a thread's title, then its opening; {@code +} a reply to the opening, {@code >} to the post
 * before, {@code *} the opener's answer to the post before; {@code -} what fits any thread of the group.
 */
record GroupScript(
        String slug,
        String name,
        boolean open,
        String purpose,
        List<Announcement> announcements,
        List<Talk> talks,
        List<String> asides) {

    static final List<String> SLUGS = List.of(
            "private-practice",
            "telehealth",
            "rural",
            "trauma",
            "families",
            "schools",
            "early-career",
            "supervision",
            "recovery",
            "carers",
            "prescribers",
            "creative");

    record Announcement(String title, String body) {}

    /** A thread; {@code replies} in the order posted. */
    record Talk(String title, String opening, List<Line> replies) {}

    /** A reply. {@code kind} is {@code +}, {@code >} or {@code *}. */
    record Line(char kind, String text) {}

    static List<GroupScript> all() {
        return SLUGS.stream()
                .map(slug -> parse(slug, Resource.lines("groups/" + slug + ".md")))
                .toList();
    }

    static GroupScript parse(String slug, List<String> lines) {
        var head = lines.getFirst().substring(2).split(" \\| ");
        var script = new GroupScript(
                slug,
                head[0],
                head[1].equals("open"),
                head[2],
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
        for (var line : lines.subList(1, lines.size())) {
            if (!line.isBlank()) {
                script.take(line);
            }
        }
        return script;
    }

    private void take(String line) {
        var text = line.length() > 2 ? line.substring(2) : "";
        switch (line.charAt(0)) {
            case '!' -> announcements.add(new Announcement(text.split(" \\| ")[0], text.split(" \\| ")[1]));
            case '=' -> talks.add(new Talk(text, "", new ArrayList<>()));
            case '+', '>', '*' -> talks.getLast().replies().add(new Line(line.charAt(0), text));
            case '-' -> asides.add(text);
            default -> {
                var talk = talks.removeLast();
                talks.add(new Talk(talk.title(), (talk.opening() + "\n\n" + line).strip(), talk.replies()));
            }
        }
    }

    UUID id() {
        return Ids.of("group", slug);
    }
}
