package community.mhc.notification.live.read;

import community.mhc.chassis.web.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code GET /api/v1/live}. Each stream has the virtual thread of its request, which sleeps while nothing happens: a few
 * kilobytes for a page that is open all day.
 */
@RestController
class LiveEndpoint {

    private final LiveConnections connections;
    private final LiveTail tail;
    private final Resume resume;
    private final Clock clock;

    LiveEndpoint(LiveConnections connections, LiveTail tail, Resume resume, Clock clock) {
        this.connections = connections;
        this.tail = tail;
        this.resume = resume;
        this.clock = clock;
    }

    @GetMapping(path = "/api/v1/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(
            summary = "What is new, as server-sent events",
            description =
                    "notification: a Notification. read: {id}, null when all were read. thread: {threadId, groupId,"
                            + " postId}, something new in a group of the member's. position: before each of them, what to"
                            + " send as Mhc-Position to see it. Ends with the access token; a client that comes"
                            + " back with Last-Event-ID misses no notification.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.TEXT_EVENT_STREAM_VALUE, schema = @Schema(type = "string")))
    void live(
            Caller caller,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            HttpServletResponse response)
            throws InterruptedException {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        LiveConnection connection = connections.open(caller.memberId());
        try {
            LiveStream stream = new LiveStream(connection, response.getOutputStream(), clock, endOfToken());
            long last = LastEventId.of(lastEventId);
            if (stream.begin(resume, last, tail.positionAfterWaitingFor(Math.max(last, 0)))) stream.run();
        } catch (IOException gone) {
            // The page was closed; there is nobody left to tell.
        } finally {
            connections.close(connection);
        }
    }

    private static Instant endOfToken() {
        var token = (JwtAuthenticationToken)
                Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication());
        return Objects.requireNonNull(token.getToken().getExpiresAt(), "checked by the security chain");
    }
}
