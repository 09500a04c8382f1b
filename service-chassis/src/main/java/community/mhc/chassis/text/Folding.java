package community.mhc.chassis.text;

import java.text.Normalizer;
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;

/** Text in the form in which it is compared and searched. The time taken grows with the length alone, whatever the text is made of. */
public final class Folding {

    /**
     * More marks than any language puts on one letter (UAX #15, Stream-Safe Text Format). Normalising sorts the marks of a letter, in
     * square time.
     */
    private static final Pattern TOO_MANY_MARKS = Pattern.compile("(\\p{M}{30})\\p{M}++");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Folding() {}

    /**
     * Lower case, letter by letter. {@link String#toLowerCase} looks from each capital sigma for the end of its word, which takes
     * square time.
     */
    public static String lower(String text) {
        return mapped(text, Character::toLowerCase);
    }

    /** Without case and accents, compatibility forms resolved; of a letter's marks, the 31st and later are ignored. */
    public static String fold(String text) {
        var bounded = TOO_MANY_MARKS.matcher(text).replaceAll("$1");
        var decomposed = Normalizer.normalize(bounded, Normalizer.Form.NFKD);
        var plain = MARKS.matcher(decomposed).replaceAll("");
        // By way of upper case, so that a final sigma is a sigma.
        return mapped(plain, c -> Character.toLowerCase(Character.toUpperCase(c)));
    }

    private static String mapped(String text, IntUnaryOperator letter) {
        var mapped = new StringBuilder(text.length());
        text.codePoints().map(letter).forEach(mapped::appendCodePoint);
        return mapped.toString();
    }
}
