package community.mhc.chassis.text;

import java.util.List;
import java.util.regex.Pattern;

/** Cuts text into the words that it is found by: {@linkplain Folding#fold folded}, each once, in the order of the text. */
public final class SearchWords {

    /** Characters of a word; a longer beginning tells no more words apart. */
    private static final int LONGEST = 40;

    /** Characters of which a word of {@value #LONGEST} can be made, with an accent and a half on each. */
    private static final int LONGEST_AS_TYPED = 4 * LONGEST;

    private static final Pattern BETWEEN_AS_TYPED = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private SearchWords() {}

    /** @param most words; what follows is left out */
    public static List<String> of(String text, int most) {
        return BETWEEN_AS_TYPED
                .splitAsStream(text)
                .map(word -> Folding.fold(Beginning.of(word, LONGEST_AS_TYPED)))
                .flatMap(BETWEEN::splitAsStream)
                .filter(word -> !word.isEmpty())
                .map(word -> Beginning.of(word, LONGEST))
                .distinct()
                .limit(most)
                .toList();
    }
}
