package community.mhc.member;

import community.mhc.chassis.problem.ErrorCode;
import community.mhc.chassis.problem.Refusal;
import org.hamcrest.FeatureMatcher;
import org.hamcrest.Matcher;
import org.hamcrest.Matchers;

/** What a test says about a refusal. */
public final class Refusals {

    private Refusals() {}

    /** A refusal with this very code. */
    public static Matcher<Refusal> refusedWith(ErrorCode code) {
        return new FeatureMatcher<>(Matchers.is(code), "refused with", "code") {
            @Override
            protected ErrorCode featureValueOf(Refusal refusal) {
                return refusal.code();
            }
        };
    }
}
