package community.mhc.gateway.problem;

import org.springframework.http.HttpStatus;

/** Everything the gateway itself may answer instead of a service. Names are stable: clients decide by them. */
public enum GatewayError {
    /** 400: not HTTP, or an address that could mean two things. */
    MALFORMED_REQUEST(HttpStatus.BAD_REQUEST, "The request cannot be understood"),
    /** 400: the connection or the framing of the body ended before the body did. */
    BODY_INCOMPLETE(HttpStatus.BAD_REQUEST, "The request's body did not arrive whole"),
    /** 401: no session or valid token, or it has ended. */
    SIGN_IN_REQUIRED(HttpStatus.UNAUTHORIZED, "Please sign in"),
    /** 403: a change that another site may have made a browser send. */
    CSRF_TOKEN_INVALID(HttpStatus.FORBIDDEN, "The request did not come from this site's own pages"),
    /** 404: neither a page nor a part of the API. */
    NOT_FOUND(HttpStatus.NOT_FOUND, "There is nothing here"),
    /** 405: the address exists, for another method. */
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "This method is not offered here"),
    /** 406: it can only be had as JSON. */
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "The answer cannot be given in a form that you accept"),
    /** 408: headers or a body that came too slowly. */
    REQUEST_TIMEOUT(HttpStatus.REQUEST_TIMEOUT, "The request took too long to arrive"),
    /** 413: more than {@code routing/Limits} says. */
    BODY_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "The request body is too large"),
    /** 413: a file larger than {@code routing/Limits} says. */
    FILE_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "The file is too large"),
    /** 415: a body in a form that is taken nowhere on this path. */
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The body has a form that is not taken here"),
    /** 500: our mistake; the log has it under the trace id. */
    INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong here"),
    /** 503 with Retry-After: the service named in {@code service} cannot be reached just now. */
    SERVICE_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "A part of the system is not available"),
    /** 504: the service named in {@code service} took too long; a change may have been made. */
    SERVICE_TIMEOUT(HttpStatus.GATEWAY_TIMEOUT, "A part of the system took too long");

    final HttpStatus status;
    final String title;

    GatewayError(HttpStatus status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The status of the answer. */
    public HttpStatus status() {
        return status;
    }

    /** What went wrong, the same for every occurrence. */
    public String title() {
        return title;
    }

    /** This answer, with a sentence for people that holds nothing a client sent. */
    public Problem because(String detail) {
        return new Problem(this, detail, null);
    }

    /** This answer, about a service. */
    public Problem of(String service) {
        return new Problem(this, "%s does not answer".formatted(service), service);
    }
}
