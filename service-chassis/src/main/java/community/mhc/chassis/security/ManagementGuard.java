package community.mhc.chassis.security;

import community.mhc.chassis.problem.CommonError;
import community.mhc.chassis.problem.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Decides who is answered on the management port. Health and metrics are for whoever reaches it; everything else is for operators,
 * who are on the same machine, or in the same container, and say so. Nothing is for a web page, whatever its host resolves to.
 */
final class ManagementGuard extends OncePerRequestFilter {

    /** As a request spells it: any other spelling is an operator's. */
    private static final Pattern FOR_MONITORS =
            Pattern.compile("/actuator/(health|health/liveness|health/readiness|prometheus)");

    /** A page whose own host resolves to this machine names that host. */
    private static final Pattern LOOPBACK =
            Pattern.compile("(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d{1,5})?", Pattern.CASE_INSENSITIVE);

    private final Problems problems;

    ManagementGuard(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var refusal = refusalOf(request);
        if (refusal == null) chain.doFilter(request, response);
        else problems.write(request, response, refusal, null);
    }

    static @Nullable CommonError refusalOf(HttpServletRequest request) {
        if (isFromAPage(request)) return CommonError.FORBIDDEN;
        if (isFromAMonitor(request)) return null;
        if (!cameOverLoopback(request) || !namesLoopback(request)) return CommonError.FORBIDDEN;
        return hasJsonOrNoBody(request) ? null : CommonError.UNSUPPORTED_MEDIA_TYPE;
    }

    /** {@code none} is what somebody typed into a browser. */
    private static boolean isFromAPage(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        return request.getHeader(HttpHeaders.ORIGIN) != null || (site != null && !site.equals("none"));
    }

    private static boolean isFromAMonitor(HttpServletRequest request) {
        return request.getMethod().equals("GET")
                && FOR_MONITORS.matcher(request.getRequestURI()).matches();
    }

    /** Asks for our end of the connection: a header can forge the other one, where forwarded addresses are believed. */
    private static boolean cameOverLoopback(HttpServletRequest request) {
        try {
            return InetAddress.getByName(request.getLocalAddr()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static boolean namesLoopback(HttpServletRequest request) {
        var host = request.getHeader(HttpHeaders.HOST);
        return host != null && LOOPBACK.matcher(host).matches();
    }

    /** JSON is what a form cannot send. */
    private static boolean hasJsonOrNoBody(HttpServletRequest request) {
        var type = request.getContentType();
        if (type == null)
            return request.getContentLengthLong() <= 0 && request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null;
        try {
            return MediaType.parseMediaType(type).equalsTypeAndSubtype(MediaType.APPLICATION_JSON);
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }
}
