package community.mhc.gateway.problem;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** An answer of the gateway itself, thrown where it is found out and written once by {@link Problems}. */
public final class Problem extends RuntimeException {

    private final GatewayError error;
    private final @Nullable String service;

    Problem(GatewayError error, String detail, @Nullable String service) {
        super(detail, null, false, false);
        this.error = error;
        this.service = service;
    }

    /** The stable code. */
    public GatewayError error() {
        return error;
    }

    /** The status of the answer. */
    public HttpStatus status() {
        return error.status;
    }

    /** The members of RFC 9457 and ours, in the order people read them. */
    public Map<String, Object> body(String path, String traceId) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "about:blank");
        body.put("title", error.title);
        body.put("status", error.status.value());
        body.put("detail", String.valueOf(getMessage()));
        body.put("instance", path);
        body.put("code", error.name());
        if (service != null) {
            body.put("service", service);
        }
        body.put("traceId", traceId);
        return body;
    }
}
