package community.mhc.jobs.posting.read;

import community.mhc.chassis.text.Beginning;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Cuts text into the words that it is found by: lower case, without accents, each once. */
final class Words {

    /** As many as a long description has; what follows repeats itself. */
    private static final int MAX = 1_000;

    /** Characters; a longer beginning tells no more words apart, and lower case takes square time in long words. */
    private static final int LONGEST = 40;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Words() {}

    static List<String> of(String text) {
        var plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return Arrays.stream(NO_WORD.split(plain))
                .filter(word -> !word.isEmpty())
                .map(word -> Beginning.of(word, LONGEST).toLowerCase(Locale.ROOT))
                .distinct()
                .limit(MAX)
                .toList();
    }
}
