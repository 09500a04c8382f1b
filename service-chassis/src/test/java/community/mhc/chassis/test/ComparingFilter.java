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
        var response = new RecordedResponse((HttpServletResponse) answered);
        ComparedAnswers.begin(response);
        try {
            chain.doFilter(request, response);
            // Otherwise the container asks its error page, and what that answers comes by here as well.
            if (!response.isLeftToTheContainer()) compare(request, response);
        } finally {
            ComparedAnswers.end(response);
        }
    }

    /** Nothing that fails here may change an answer: it is a finding as well. */
    private void compare(HttpServletRequest request, RecordedResponse response) {
        try {
            ComparedAnswers.compare(api(request.getLocalPort()), exchange(request, response));
        } catch (IOException | RuntimeException e) {
            ComparedAnswers.miss(path(request) + ": is not compared: " + e);
        }
    }

    private static Exchange exchange(HttpServletRequest request, RecordedResponse response) {
        if (request.isAsyncStarted()) ComparedAnswers.miss(path(request) + ": answers later, which is not compared");
        Map<String, List<String>> headers = response.getHeaderNames().stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(), name -> List.copyOf(response.getHeaders(name)), (same, again) -> same));
        if (response.getContentType() != null) headers.put("Content-Type", List.of(response.getContentType()));
        return new Exchange(request.getMethod(), path(request), response.getStatus(), headers, response.body());
    }

    private synchronized DescribedApi api(int port) throws IOException {
        if (described == null) {
            var address = URI.create("http://127.0.0.1:" + port + "/openapi.json");
            try (var document = address.toURL().openStream()) {
                described = DescribedApi.of(new String(document.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return described;
    }

    private static String path(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.ERROR
                        && request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String before
                ? before
                : request.getRequestURI();
    }
}
