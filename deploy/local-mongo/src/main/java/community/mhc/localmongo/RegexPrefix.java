package community.mhc.localmongo;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What every string matched by an anchored, case-sensitive regular expression begins with. */
final class RegexPrefix {

    private static final String QUANTIFIERS = "*?{";

    private RegexPrefix() {}

    /** The strings with that beginning, or null where the expression promises none. */
    static @Nullable Intervals of(BsonRegularExpression regex) {
        var options = regex.getOptions();
        var pattern = regex.getPattern();
        if (options != null && !options.isEmpty() || !pattern.startsWith("^") || pattern.contains("|")) {
            return null;
        }
        var end = 1;
        while (end < pattern.length() && isLiteral(pattern.charAt(end))) {
            end++;
        }
        if (end < pattern.length() && QUANTIFIERS.indexOf(pattern.charAt(end)) >= 0) {
            end--;
        }
        if (end <= 1) {
            return null;
        }
        var prefix = KeyWriter.encodePrefix(pattern.substring(1, end));
        return new Intervals(List.of(Interval.between(Bound.before(prefix), Bound.after(prefix))));
    }

    private static boolean isLiteral(char each) {
        return Character.isLetterOrDigit(each) || "-_@:/ ".indexOf(each) >= 0;
    }
}
