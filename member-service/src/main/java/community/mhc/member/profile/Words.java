package community.mhc.member.profile;

/** Patterns of what may be typed: any script and emoji, but no control characters and no broken surrogate pairs. */
public final class Words {

    /** One line of text. */
    public static final String ONE_LINE = "^[^\\x00-\\x1f\\x7f\\ud800-\\udfff]*$";

    /** Several lines: tabs and line breaks are welcome. */
    public static final String TEXT = "^[^\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f\\ud800-\\udfff]*$";

    /** A person's name: starts with a letter, then letters, marks, digits, spaces and the usual punctuation. */
    public static final String NAME = "^[\\p{L}\\p{M}][\\p{L}\\p{M}\\p{Nd} .,'’()\\-]*$";

    private Words() {}
}
