package community.mhc.chassis.store;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.web.servlet.HandlerInterceptor;

/** Holds a read back until it can show the write that it names in {@link PositionHeader}, for two seconds at most. */
final class ReadYourWrites implements HandlerInterceptor {

    private static final Duration AT_MOST = Duration.ofSeconds(2);

    private final String service;
    private final ProjectionPositions positions;

    ReadYourWrites(String service, ProjectionPositions positions) {
        this.service = service;
        this.positions = positions;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var header = request.getHeader(PositionHeader.NAME);
        if (header == null || !request.getMethod().equals("GET")) return true;
        var position = PositionHeader.positionOf(service, header);
        if (position.isPresent() && !isShown(position.getAsLong())) response.setHeader(PositionHeader.STALE, "true");
        return true;
    }

    private boolean isShown(long position) {
        return positions.await(position, AT_MOST) && !positions.isLeftOut(position);
    }
}
