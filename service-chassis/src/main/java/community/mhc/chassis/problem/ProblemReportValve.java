package community.mhc.chassis.problem;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/** What Tomcat refuses before any servlet sees it (a malformed request line, say) is a problem document, not Tomcat's page. */
public final class ProblemReportValve extends ErrorReportValve {

    /** Methods, transfer codings (501) and versions (505) that there are not: the client's mistake, and no fault of the service. */
    private static final Set<Integer> UNKNOWN_TO_TOMCAT = Set.of(501, 505);

    @Override
    protected void report(Request request, Response response, @Nullable Throwable throwable) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) return;
        if (UNKNOWN_TO_TOMCAT.contains(response.getStatus())) response.setStatus(400);
        var code = ByStatus.codeFor(response.getStatus());
        // No quote can stand in these values: they are constants of ours.
        var body = "{\"type\":\"urn:mhc:problem:%s\",\"title\":\"%s\",\"status\":%d,\"code\":\"%s\"}"
                .formatted(
                        code.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        code.title(),
                        response.getStatus(),
                        code.name());
        try {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
            response.finishResponse();
        } catch (IOException | IllegalStateException e) {
            response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, null);
        }
    }
}
