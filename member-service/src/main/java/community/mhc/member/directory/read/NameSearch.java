package community.mhc.member.directory.read;

import community.mhc.chassis.text.Beginning;
import community.mhc.chassis.text.Folding;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How names are compared: without case and accents, word by word. A search finds a name if each of its words begins a word
 * of the name.
 */
final class NameSearch {

    /** A longer beginning tells no more names apart. */
    private static final int LONGEST_PREFIX = 20;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    private NameSearch() {}

    /** Sorts by name, as far as a sort key goes, then id. A tab is in no name and comes before all that is. */
    static String placeOf(String name, UUID id) {
        return Beginning.of(fold(name), Beginning.OF_SORT_KEY) + "\t" + id;
    }

    /** Each beginning of each word, so that the search is an equality that any index can answer in order. */
    static List<String> prefixesOf(String name) {
        return words(name)
                .flatMap(word -> IntStream.rangeClosed(1, word.length()).mapToObj(end -> Beginning.of(word, end)))
                .filter(prefix -> !prefix.isEmpty())
                .distinct()
                .toList();
    }

    /** The words to search for; none for a text without a letter. */
    static List<String> wordsOf(String search) {
        return words(search).distinct().toList();
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(BETWEEN_WORDS.split(fold(text)))
                .filter(word -> !word.isEmpty())
                .map(word -> Beginning.of(word, LONGEST_PREFIX));
    }

    private static String fold(String text) {
        return Folding.fold(text).strip();
    }
}
