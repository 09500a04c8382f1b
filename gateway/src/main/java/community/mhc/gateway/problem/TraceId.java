package community.mhc.gateway.problem;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.web.server.ServerWebExchange;

/** The name of one request in every log and problem: 32 hex digits, the trace id of W3C Trace Context. */
public record TraceId(String value) {

    private static final String ATTRIBUTE = TraceId.class.getName();
    private static final HexFormat HEX = HexFormat.of();

    /** That of {@code exchange}, always our own: a client's {@code traceparent} could join strangers' traces. */
    public static TraceId of(ServerWebExchange exchange) {
        return (TraceId) exchange.getAttributes().computeIfAbsent(ATTRIBUTE, absent -> random());
    }

    /** One that was never used. */
    public static TraceId random() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        // The lowest bit keeps the id from being all zero, which the standard forbids.
        return new TraceId(HEX.toHexDigits(random.nextLong()) + HEX.toHexDigits(random.nextLong() | 1));
    }

    /** The header that hands it to a service: version 00, a fresh parent, sampled. */
    public String traceparent() {
        return "00-" + value + "-" + HEX.toHexDigits(ThreadLocalRandom.current().nextLong() | 1) + "-01";
    }
}
