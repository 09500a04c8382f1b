package community.mhc.forum;

import community.mhc.chassis.problem.CommonError;
import community.mhc.chassis.problem.Refusal;

/**
 * The answer where there is nothing, and where there is something that the caller may not see: made in one place, so that the two
 * cannot be told apart.
 */
public final class NothingThere {

    private NothingThere() {}

    public static Refusal refusal() {
        return CommonError.NOT_FOUND.because("Check the address; what was there may be gone.");
    }
}
