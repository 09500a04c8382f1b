package community.mhc.files.library;

/**
 * What a name in a library looks like, whether of a file, a folder or a tag. The expressions mean the same in Java and in
 * ECMAScript, because the API's document shows them to clients.
 */
final class PlainName {

    /**
     * Inside a character class: path separators, control characters, the marks that reverse the direction of text (they make
     * {@code exe.pdf} of {@code fdp.exe}), and halves of surrogate pairs.
     */
    private static final String FORBIDDEN =
            "/\\\\\\u0000-\\u001F\\u007F-\\u009F\\u200E\\u200F\\u2028-\\u202E\\u2066-\\u2069\\uD800-\\uDFFF";

    /** Inside a character class: what no name starts or ends with. */
    private static final String SPACE = "\\s\\u00A0\\u2000-\\u200A\\u3000";

    /** One name of any length; the length is said by a look-ahead before it. */
    static final String NAME = "[^" + FORBIDDEN + SPACE + "](?:[^" + FORBIDDEN + "]*[^" + FORBIDDEN + SPACE + "])?";

    private PlainName() {}
}
