package community.mhc.chassis.web;

import community.mhc.chassis.problem.CommonError;
import java.util.regex.Pattern;

/** Entity tags made of a revision number: {@code "7"}. */
public final class ETags {

    /** RFC 9110, 8.8.3. */
    private static final Pattern ENTITY_TAG = Pattern.compile("(W/)?\"[\\x21\\x23-\\x7e\\x80-\\xff]*\"");

    private static final Pattern REVISION = Pattern.compile("\"(0|[1-9]\\d{0,17})\"");

    private ETags() {}

    public static String of(long revision) {
        return "\"" + revision + "\"";
    }

    /**
     * The revision that {@code If-Match} names. Tags are compared strongly, so a weak one is none of ours.
     *
     * @param lines the header as it was sent, one item a line
     */
    static long revision(String... lines) {
        if (lines.length != 1 || !ENTITY_TAG.matcher(lines[0]).matches())
            throw CommonError.BAD_PARAMETER.because("Send one entity tag as If-Match, just as the ETag had it.");
        if (!REVISION.matcher(lines[0]).matches())
            throw CommonError.REVISION_CONFLICT.because("Read it again and send the ETag of that answer as If-Match.");
        return Long.parseLong(lines[0].substring(1, lines[0].length() - 1));
    }
}
