package community.mhc.chassis.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells whether a query is text: two digits behind each percent sign, UTF-8, and no control character in a name. */
final class QueryText {

    private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    private QueryText() {}

    static boolean isReadable(@Nullable String query) {
        if (query == null) return true;
        return !BROKEN_ESCAPE.matcher(query).find()
                && Stream.of(query.split("&")).allMatch(QueryText::isText);
    }

    private static boolean isText(String parameter) {
        int end = parameter.indexOf('=');
        try {
            decoded(parameter);
            return decoded(end < 0 ? parameter : parameter.substring(0, end))
                    .chars()
                    .noneMatch(Character::isISOControl);
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static String decoded(String escaped) throws CharacterCodingException {
        var bytes = URLDecoder.decode(escaped, ISO_8859_1).getBytes(ISO_8859_1);
        return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }
}
