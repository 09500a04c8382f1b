package community.mhc.chassis.text;

/** The beginning of a text, as long as what is derived from a text may be: a key that a list is sorted by, a word to search for. */
public final class Beginning {

    /**
     * Characters of a key that sorts a list. With an id behind it, such a key fits into a cursor in any script; those who begin
     * alike for as long are sorted by the id.
     */
    public static final int OF_SORT_KEY = 100;

    private Beginning() {}

    /** At most {@code most} characters (UTF-16) of {@code text}, and never the half of a surrogate pair. */
    public static String of(String text, int most) {
        if (text.length() <= most) return text;
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }
}
