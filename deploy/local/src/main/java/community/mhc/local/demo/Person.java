package community.mhc.local.demo;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** A member of the demo community. Nobody real. */
record Person(int number, String name, String profession, String state, String about) {

    private static final List<String> MODALITIES = List.of(
            "CBT",
            "ACT",
            "EMDR",
            "psychodynamic",
            "systemic",
            "motivational interviewing",
            "DBT",
            "play therapy",
            "mindfulness");
    private static final List<String> POPULATIONS = List.of(
            "adults",
            "couples",
            "children",
            "teenagers",
            "older adults",
            "veterans",
            "new parents",
            "farm families",
            "students");
    private static final List<String> LANGUAGES = List.of("Spanish", "French", "Arabic", "Hindi", "Japanese", "German");

    static List<Person> all() {
        var lines = Resource.rows("members.txt");
        return java.util.stream.IntStream.range(0, lines.size())
                .mapToObj(i -> new Person(i, lines.get(i)[0], lines.get(i)[1], lines.get(i)[2], lines.get(i)[3]))
                .toList();
    }

    UUID id() {
        return Ids.of("member", email());
    }

    /** At a domain that no mail ever reaches. */
    String email() {
        return name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@demo.example";
    }

    String mention() {
        return "[@%s](mention:%s)".formatted(name, id());
    }

    List<String> modalities() {
        return List.of(pick(MODALITIES, number), pick(MODALITIES, number * 2 + 1)).stream()
                .distinct()
                .toList();
    }

    List<String> populations() {
        return List.of(pick(POPULATIONS, number), pick(POPULATIONS, number * 4 + 3)).stream()
                .distinct()
                .toList();
    }

    /** Every third one speaks another language as well. */
    List<String> languages() {
        return number % 3 == 0 ? List.of("English", pick(LANGUAGES, number / 3)) : List.of("English");
    }

    private static String pick(List<String> words, int number) {
        return words.get(number % words.size());
    }
}
