package community.mhc.chassis.test;

import community.mhc.chassis.problem.ErrorCode;
import community.mhc.chassis.problem.Refusal;
import org.hamcrest.Description;
import org.hamcrest.Matcher;
import org.hamcrest.TypeSafeMatcher;

/** A refusal with this very code. */
public final class RefusedWith extends TypeSafeMatcher<Throwable> {

    private final ErrorCode code;

    private RefusedWith(ErrorCode code) {
        this.code = code;
    }

    public static Matcher<Throwable> refusedWith(ErrorCode code) {
        return new RefusedWith(code);
    }

    @Override
    protected boolean matchesSafely(Throwable thrown) {
        return thrown instanceof Refusal refusal && refusal.code() == code;
    }

    @Override
    public void describeTo(Description description) {
        description.appendText("refused with ").appendValue(code.name());
    }
}
