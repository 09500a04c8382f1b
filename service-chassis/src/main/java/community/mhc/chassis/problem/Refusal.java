package community.mhc.chassis.problem;

import java.util.List;

/** A request that is understood and refused. Carries no stack trace: it is an answer, not a fault. */
public final class Refusal extends RuntimeException {

    private final transient ErrorCode code;
    private final transient List<FieldError> errors;

    Refusal(ErrorCode code, String detail, List<FieldError> errors) {
        super(detail, null, false, false);
        this.code = code;
        this.errors = errors;
    }

    /** Refused because of these fields, where no single-field constraint can say so. */
    public static Refusal ofFields(String detail, FieldError... errors) {
        return CommonError.VALIDATION_FAILED.because(detail, errors);
    }

    public ErrorCode code() {
        return code;
    }

    /** Empty when the refusal is not about fields. */
    public List<FieldError> errors() {
        return errors;
    }
}
