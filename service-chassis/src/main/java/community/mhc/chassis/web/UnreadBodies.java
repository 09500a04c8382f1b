package community.mhc.chassis.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.springframework.http.HttpHeaders;

/**
 * Leaves unread the bodies of strangers, and what may be left of one that stalled or was framed badly. Tomcat reads what an endpoint has left of a body before it closes a connection, and waits for
 * it, up to {@code max-swallow-size}: good for a member who is to see why an upload was refused, but nothing to do for everybody.
 */
public final class UnreadBodies extends ValveBase {

    private static final String UNREAD = UnreadBodies.class.getName();

    UnreadBodies() {
        super(true);
    }

    /** Ends the connection behind the answer, which must not have begun, where the request has a body. */
    public static void leave(HttpServletRequest request, HttpServletResponse response) {
        if (request.getContentLengthLong() <= 0 && request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null) return;
        request.setAttribute(UNREAD, true);
        response.setHeader(HttpHeaders.CONNECTION, "close");
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        getNext().invoke(request, response);
        boolean brokenOff = request.getCoyoteRequest().getErrorException() != null;
        if (brokenOff || request.getAttribute(UNREAD) != null)
            request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
    }
}
