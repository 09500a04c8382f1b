package community.mhc.chassis.page;

import community.mhc.chassis.problem.CommonError;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Where a page begins: the sort keys of the row before it. Resolved from {@code ?cursor=}, null on the first page. What it
 * holds was signed by a service of this platform for this very path, so its keys can be trusted to have the right number.
 *
 * @param keys in the order of the list's sort
 */
public record Cursor(List<String> keys) {

    public String text(int index) {
        if (index >= keys.size()) throw CommonError.CURSOR_INVALID.because("Ask for the first page again.");
        return keys.get(index);
    }

    public long number(int index) {
        return Long.parseLong(text(index));
    }

    public UUID id(int index) {
        return UUID.fromString(text(index));
    }

    /** With the precision it was written with; views keep milliseconds. */
    public Instant instant(int index) {
        return Instant.parse(text(index));
    }
}
