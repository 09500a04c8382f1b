package community.mhc.chassis.problem;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.json.JsonMapper;

/** Problem documents (RFC 9457) in the one form that all services give; also for filters, which no advice reaches. */
public final class Problems {

    private final JsonMapper json;
    private final Tracer tracer;

    Problems(JsonMapper json, Tracer tracer) {
        this.json = json;
        this.tracer = tracer;
    }

    /** @param path the request's path, which becomes {@code instance}; null leaves it out. */
    public ProblemDetail of(ErrorCode code, @Nullable String detail, List<FieldError> errors, @Nullable String path) {
        var problem = ProblemDetail.forStatus(HttpStatusCode.valueOf(code.status()));
        problem.setType(URI.create("urn:mhc:problem:"
                + code.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-')));
        problem.setTitle(code.title());
        problem.setDetail(detail);
        problem.setProperty("code", code.name());
        if (path != null) problem.setInstance(instance(path));
        if (!errors.isEmpty()) problem.setProperty("errors", errors);
        Span span = tracer.currentSpan();
        if (span != null) problem.setProperty("traceId", span.context().traceId());
        return problem;
    }

    /** Writes the whole answer; does nothing where an answer has already begun. */
    public void write(HttpServletRequest request, HttpServletResponse response, ErrorCode code, @Nullable String detail)
            throws IOException {
        if (response.isCommitted()) return;
        response.resetBuffer();
        response.setStatus(code.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(of(code, detail, List.of(), request.getRequestURI())));
        response.flushBuffer();
    }

    /** A path can hold what no URI may: such a problem has no instance. */
    private static @Nullable URI instance(String path) {
        try {
            return URI.create(path);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
