package community.mhc.chassis.web;

import community.mhc.chassis.problem.CommonError;

/** Entity tags made of a revision number: {@code "7"}. */
public final class ETags {

    private ETags() {}

    public static String of(long revision) {
        return "\"" + revision + "\"";
    }

    static long revision(String tag) {
        var bare = tag.startsWith("W/") ? tag.substring(2) : tag;
        if (!bare.matches("\"\\d{1,18}\""))
            throw CommonError.REVISION_CONFLICT.because("Read it again and send the ETag of that answer as If-Match.");
        return Long.parseLong(bare.substring(1, bare.length() - 1));
    }
}
