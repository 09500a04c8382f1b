package community.mhc.chassis.problem;

/** Refusals that any endpoint can give. */
public enum CommonError implements ErrorCode {
    /** It does not exist, or the caller may not see it: the answer is the same. */
    @Answer(status = 404, title = "There is nothing here that you can see")
    NOT_FOUND,
    /** The caller may see it but not do this. */
    @Answer(status = 403, title = "You may not do this")
    FORBIDDEN,
    /** No token, or one that is expired, foreign or malformed. */
    @Answer(status = 401, title = "Please sign in")
    UNAUTHENTICATED,
    /** The id chosen by the caller is taken by something with other content. */
    @Answer(status = 422, title = "This id was used before with other content")
    ID_REUSED,
    /** Somebody else changed it since it was read. */
    @Answer(status = 412, title = "It was changed in the meantime")
    REVISION_CONFLICT,
    /** An edit must say which revision it is based on. */
    @Answer(status = 428, title = "An edit needs the If-Match header")
    IF_MATCH_REQUIRED,
    /** One or more fields break a rule; {@code errors} names them. */
    @Answer(status = 422, title = "Some fields need another look")
    VALIDATION_FAILED,
    /** The body is not JSON, or not of the expected shape. */
    @Answer(status = 400, title = "The body is not the JSON that is expected here")
    MALFORMED_JSON,
    /** The body has a field that this endpoint does not know. */
    @Answer(status = 400, title = "The body has a field that is not known here")
    UNKNOWN_FIELD,
    /** A path segment, query parameter or header has the wrong form. */
    @Answer(status = 400, title = "A parameter has the wrong form")
    BAD_PARAMETER,
    /** The cursor was not issued for this list, or was altered. */
    @Answer(status = 400, title = "This cursor does not belong to this list")
    CURSOR_INVALID,
    /** The request is not valid HTTP. */
    @Answer(status = 400, title = "The request could not be read")
    BAD_REQUEST,
    /** The resource exists, the method does not apply to it. */
    @Answer(status = 405, title = "This method does not apply here")
    METHOD_NOT_ALLOWED,
    /** The client accepts no form that this endpoint can give. */
    @Answer(status = 406, title = "The answer cannot be given in a form that you accept")
    NOT_ACCEPTABLE,
    /** Not a body type that this endpoint takes. */
    @Answer(status = 415, title = "This endpoint does not take a body of this type")
    UNSUPPORTED_MEDIA_TYPE,
    /** The body is longer than this endpoint takes. */
    @Answer(status = 413, title = "The body is too large")
    BODY_TOO_LARGE,
    /** Too many others changed the same thing at once; nothing was stored, the same request can be sent again. */
    @Answer(status = 409, title = "Too many changes at once")
    TOO_CONTENDED,
    /** A database that this service needs does not answer; the same request can be sent again. */
    @Answer(status = 503, title = "The store is not reachable at the moment")
    STORE_UNAVAILABLE,
    /** A fault of ours. */
    @Answer(status = 500, title = "Something went wrong on our side")
    INTERNAL_ERROR
}
