package community.mhc.gateway.routing;

import static community.mhc.gateway.problem.GatewayError.UNSUPPORTED_MEDIA_TYPE;

import community.mhc.gateway.routing.Destination.Kind;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.util.MimeType;
import org.springframework.util.MimeTypeUtils;

/** Which forms of a body are let through, by where it goes. Any other would only find a reader that nobody thought of. */
final class BodyForm {

    private static final Set<HttpMethod> WITH_BODY = Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH);

    private BodyForm() {}

    /** Whether a request of this method says even of no body that it has none (RFC 9110, 8.6). */
    static boolean isUsual(HttpMethod method) {
        return WITH_BODY.contains(method);
    }

    /** Throws a problem for a body that is not taken on a route of this kind. */
    static void check(Kind kind, HttpHeaders headers) {
        MimeType taken = taken(kind);
        String sent = headers.getFirst(HttpHeaders.CONTENT_TYPE);
        boolean unnamedFile = kind == Kind.FILE_CONTENT && sent == null;
        if (!unnamedFile && !is(taken, sent) || headers.containsHeader(HttpHeaders.CONTENT_ENCODING)) {
            throw UNSUPPORTED_MEDIA_TYPE.because("Send the body as %s, and not compressed".formatted(taken));
        }
    }

    private static MimeType taken(Kind kind) {
        return switch (kind) {
            case API, LIVE -> MediaType.APPLICATION_JSON;
            case FILE_CONTENT -> MediaType.APPLICATION_OCTET_STREAM;
            case PROVIDER -> MediaType.APPLICATION_FORM_URLENCODED;
        };
    }

    private static boolean is(MimeType taken, @Nullable String sent) {
        if (sent == null) {
            return false;
        }
        try {
            MimeType type = MimeTypeUtils.parseMimeType(sent);
            return type.equalsTypeAndSubtype(taken)
                    && (type.getCharset() == null || type.getCharset().equals(StandardCharsets.UTF_8));
        } catch (InvalidMimeTypeException e) {
            return false;
        }
    }
}
