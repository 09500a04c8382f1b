package community.mhc.chassis.web;

import community.mhc.chassis.problem.CommonError;
import community.mhc.chassis.problem.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Collections;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The door of a service: refuses what two readers could understand in two ways, before any of them has read it. So no check and no
 * endpoint behind it needs to expect an odd header, a second spelling of a path or a parameter's name that is no text.
 */
final class WellFormedRequests extends OncePerRequestFilter {

    private static final Pattern HTTP_1 = Pattern.compile("HTTP/1\\.[01]");

    /** Visible ASCII, spaces and tabs. */
    private static final Pattern HEADER = Pattern.compile("[\\t\\x20-\\x7E]*");

    /** A letter, digit or one of {@code -._~} needs no percent sign, so a path that has one for it is another spelling. */
    private static final Pattern NEEDLESS_ESCAPE =
            Pattern.compile("%(2[DEde]|3\\d|[46][1-9A-Fa-f]|[57][\\dAa]|5[Ff]|7[Ee])");

    private final Problems problems;

    WellFormedRequests(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var fault = faultOf(request);
        if (fault == null) {
            chain.doFilter(request, response);
        } else {
            UnreadBodies.leave(request, response);
            problems.write(request, response, CommonError.BAD_REQUEST, fault);
        }
    }

    private static @Nullable String faultOf(HttpServletRequest request) {
        if (!HTTP_1.matcher(request.getProtocol()).matches()) return "Speak HTTP/1.1.";
        if (NEEDLESS_ESCAPE.matcher(request.getRequestURI()).find())
            return "Write letters and digits of the path as they are.";
        if (!QueryText.isReadable(request.getQueryString())) return "The query is not readable.";
        if (!headersAreText(request)) return "Headers are made of visible ASCII characters.";
        if (!hasAtMostOneType(request)) return "Content-Type is one media type.";
        if (!isAddress(request.getRemoteAddr())) return "X-Forwarded-For is made of IP addresses.";
        return null;
    }

    private static boolean headersAreText(HttpServletRequest request) {
        return Collections.list(request.getHeaderNames()).stream()
                .flatMap(name -> Collections.list(request.getHeaders(name)).stream())
                .allMatch(value -> HEADER.matcher(value).matches());
    }

    /** Without wildcards, and in a character set that there is. */
    private static boolean hasAtMostOneType(HttpServletRequest request) {
        var types = Collections.list(request.getHeaders(HttpHeaders.CONTENT_TYPE));
        if (types.isEmpty()) return true;
        try {
            return types.size() == 1
                    && MediaType.parseMediaType(types.getFirst()).isConcrete();
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    /** What a trusted proxy says of it is believed, and limits count by it. Null where the client is gone already. */
    private static boolean isAddress(@Nullable String text) {
        if (text == null) return true;
        try {
            InetAddress.ofLiteral(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
