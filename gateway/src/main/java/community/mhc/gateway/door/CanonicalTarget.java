package community.mhc.gateway.door;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * The one way to write an address that is taken: RFC 3986, 6.2.2, normalised. {@code /%61pi} is {@code /api} to who decodes and
 * another path to who compares, so only one of the two is ever let in.
 */
final class CanonicalTarget {

    /** RFC 3986, 3.3, without {@code ;}, which some readers take for the beginning of a parameter. */
    private static final String LITERAL = "-._~!$&'()*+,=:@";

    private CanonicalTarget() {}

    /** Of {@code target}, as it stands in a request line, the path alone is held to this. */
    static boolean is(String target) {
        int end = target.indexOf('?');
        String path = end < 0 ? target : target.substring(0, end);
        if (!path.startsWith("/")) {
            return false;
        }
        for (String segment : path.substring(1).split("/", -1)) {
            // The last may be empty, which is the path of a directory; any other would be two slashes.
            if (segment.equals(".") || segment.equals("..") || !canonical(segment)) {
                return false;
            }
        }
        return !path.contains("//");
    }

    private static boolean canonical(String segment) {
        if (segment.indexOf('%') < 0) {
            return segment.chars().allMatch(CanonicalTarget::literal);
        }
        ByteBuffer bytes = ByteBuffer.allocate(segment.length());
        for (int i = 0; i < segment.length(); i++) {
            char c = segment.charAt(i);
            if (c == '%') {
                int octet = octet(segment, i + 1);
                if (octet < 0 || !needsEncoding(octet)) {
                    return false;
                }
                bytes.put((byte) octet);
                i += 2;
            } else if (literal(c)) {
                bytes.put((byte) c);
            } else {
                return false;
            }
        }
        return isUtf8(bytes.flip());
    }

    private static boolean literal(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || LITERAL.indexOf(c) >= 0;
    }

    /** Neither what stands for itself nor what would become a delimiter or a control character once decoded. */
    private static boolean needsEncoding(int octet) {
        return octet >= ' ' && octet != 0x7f && !literal(octet) && "/\\%;".indexOf(octet) < 0;
    }

    /** Two digits in upper case, as RFC 3986, 2.1, wants them; -1 for anything else. */
    private static int octet(String text, int at) {
        if (at + 2 > text.length()) {
            return -1;
        }
        String digits = text.substring(at, at + 2);
        return digits.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'A' && c <= 'F')
                ? HexFormat.fromHexDigits(digits)
                : -1;
    }

    private static boolean isUtf8(ByteBuffer bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(bytes);
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
