package community.mhc.chassis.problem;

/** The refusal that stands for a status when all that is known is the status. */
final class ByStatus {

    private ByStatus() {}

    static ErrorCode codeFor(int status) {
        return switch (status) {
            case 401 -> CommonError.UNAUTHENTICATED;
            case 403 -> CommonError.FORBIDDEN;
            case 404 -> CommonError.NOT_FOUND;
            case 405 -> CommonError.METHOD_NOT_ALLOWED;
            case 406 -> CommonError.NOT_ACCEPTABLE;
            case 413 -> CommonError.BODY_TOO_LARGE;
            case 415 -> CommonError.UNSUPPORTED_MEDIA_TYPE;
            case 503 -> CommonError.STORE_UNAVAILABLE;
            default -> status >= 500 ? CommonError.INTERNAL_ERROR : CommonError.BAD_REQUEST;
        };
    }
}
