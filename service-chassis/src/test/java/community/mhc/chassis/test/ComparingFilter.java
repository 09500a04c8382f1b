package community.mhc.chassis.test;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Hands every exchange below {@code /api/} to {@link ComparedAnswers}. */
final class ComparingFilter implements Filter {

    private @Nullable DescribedApi described;

    @Override
    public void doFilter(ServletRequest asked, ServletResponse answered, FilterChain chain)
            throws IOException, ServletException {
        var request = (HttpServletRequest) asked;
        if (!path(request).startsWith("/api/")) {
            chain.doFilter(asked, answered);
            return;
        }
        // Asked for first: a stream may end because its service is stopping.
        var document = document(request);
        var response = new RecordedResponse((HttpServletResponse) answered);
        ComparedAnswers.begin(response);
        try {
            chain.doFilter(request, response);
            // Otherwise the container asks its error page, and what that answers comes by here as well.
            if (document != null && !response.isLeftToTheContainer())
                ComparedAnswers.compare(document, exchange(request, response));
        } finally {
            ComparedAnswers.end(response);
        }
    }

    /** Null where it cannot be had, which is a finding. */
    private synchronized @Nullable DescribedApi document(HttpServletRequest request) {
        if (described == null) {
            var address = URI.create("http://127.0.0.1:" + request.getLocalPort() + "/openapi.json");
            try (var document = address.toURL().openStream()) {
                described = DescribedApi.of(new String(document.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                ComparedAnswers.miss(path(request) + " is compared with nothing: " + e);
            }
        }
        return described;
    }

    private static Exchange exchange(HttpServletRequest request, RecordedResponse response) {
        if (request.isAsyncStarted()) ComparedAnswers.miss(path(request) + ": answers later, which is not compared");
        Map<String, List<String>> headers = response.getHeaderNames().stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(), name -> List.copyOf(response.getHeaders(name)), (same, again) -> same));
        if (response.getContentType() != null) headers.put("Content-Type", List.of(response.getContentType()));
        return new Exchange(method(request), path(request), response.getStatus(), headers, response.body());
    }

    /** An error page is asked for by GET, whatever failed (Servlet 6.1, 10.9.1). */
    private static String method(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.ERROR
                        && request.getAttribute(RequestDispatcher.ERROR_METHOD) instanceof String before
                ? before
                : request.getMethod();
    }

    private static String path(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.ERROR
                        && request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String before
                ? before
                : request.getRequestURI();
    }
}
