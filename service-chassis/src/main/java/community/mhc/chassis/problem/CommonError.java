package community.mhc.chassis.problem;

/** Refusals that any endpoint can give. */
public enum CommonError implements ErrorCode {
    /** It does not exist, or the caller may not see it: the answer is the same. */
    NOT_FOUND(404, "There is nothing here that you can see"),
    /** The caller may see it but not do this. */
    FORBIDDEN(403, "You may not do this"),
    /** No token, or one that is expired, foreign or malformed. */
    UNAUTHENTICATED(401, "Please sign in"),
    /** The id chosen by the caller is taken by something with other content. */
    ID_REUSED(422, "This id was used before with other content"),
    /** Somebody else changed it since it was read. */
    REVISION_CONFLICT(412, "It was changed in the meantime"),
    /** An edit must say which revision it is based on. */
    IF_MATCH_REQUIRED(428, "An edit needs the If-Match header"),
    /** One or more fields break a rule; {@code errors} names them. */
    VALIDATION_FAILED(422, "Some fields need another look"),
    /** The body is not JSON, or not of the expected shape. */
    MALFORMED_JSON(400, "The body is not the JSON that is expected here"),
    /** The body has a field that this endpoint does not know. */
    UNKNOWN_FIELD(400, "The body has a field that is not known here"),
    /** A path segment, query parameter or header has the wrong form. */
    BAD_PARAMETER(400, "A parameter has the wrong form"),
    /** The cursor was not issued for this list, or was altered. */
    CURSOR_INVALID(400, "This cursor does not belong to this list"),
    /** The request is not valid HTTP. */
    BAD_REQUEST(400, "The request could not be read"),
    /** The resource exists, the method does not apply to it. */
    METHOD_NOT_ALLOWED(405, "This method does not apply here"),
    /** The client accepts no form that this endpoint can give. */
    NOT_ACCEPTABLE(406, "The answer cannot be given in a form that you accept"),
    /** Not a body type that this endpoint takes. */
    UNSUPPORTED_MEDIA_TYPE(415, "This endpoint does not take a body of this type"),
    /** The body is longer than this endpoint takes. */
    BODY_TOO_LARGE(413, "The body is too large"),
    /** Too many others changed the same thing at once; nothing was stored, the same request can be sent again. */
    TOO_CONTENDED(409, "Too many changes at once"),
    /** A database that this service needs does not answer; the same request can be sent again. */
    STORE_UNAVAILABLE(503, "The store is not reachable at the moment"),
    /** A fault of ours. */
    INTERNAL_ERROR(500, "Something went wrong on our side");

    private final int status;
    private final String title;

    CommonError(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
