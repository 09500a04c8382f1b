package community.mhc.notification.inbox.write;

import community.mhc.chassis.problem.ErrorCode;
import community.mhc.chassis.problem.Refusal;
import org.hamcrest.Description;
import org.hamcrest.TypeSafeMatcher;

/** A refusal with this code. */
final class RefusedWith extends TypeSafeMatcher<Refusal> {

    private final ErrorCode code;

    private RefusedWith(ErrorCode code) {
        this.code = code;
    }

    static RefusedWith refusedWith(ErrorCode code) {
        return new RefusedWith(code);
    }

    @Override
    protected boolean matchesSafely(Refusal refusal) {
        return refusal.code() == code;
    }

    @Override
    public void describeTo(Description description) {
        description.appendText("refused with " + code.name());
    }
}
