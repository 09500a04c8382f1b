package community.mhc.jobs.posting;

/**
 * What text of a member looks like. The expressions mean the same in Java and in ECMAScript, because the API's document shows
 * them to clients.
 */
public final class PlainText {

    /** Control characters but tab and line ends, marks that reverse the direction of text, halves of surrogate pairs. */
    private static final String FORBIDDEN =
            "\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u009F\\u202A-\\u202E\\u2066-\\u2069\\uD800-\\uDFFF";

    private static final String BREAKS = "\\u0009\\u000A\\u000D\\u2028\\u2029";

    private static final String SPACE = "\\s\\u00A0\\u2000-\\u200A\\u3000";

    /** One line that neither starts nor ends with a space. */
    public static final String LINE = "^[^" + FORBIDDEN + BREAKS + SPACE + "](?:[^" + FORBIDDEN + BREAKS + "]*[^"
            + FORBIDDEN + BREAKS + SPACE + "])?$";

    /** Such a line, or nothing. */
    public static final String LINE_OR_NOTHING = "^$|" + LINE;

    /** Any number of lines. */
    public static final String LINES = "^[^" + FORBIDDEN + "]*$";

    private PlainText() {}
}
