package community.mhc.chassis.problem;

import java.io.IOException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Thrown out of the request's stream when a body of undeclared length passes its limit. */
public final class BodyTooLarge extends IOException {

    public BodyTooLarge() {
        super("body too large");
    }

    static boolean isTheCauseOf(@Nullable Throwable e) {
        return Stream.iterate(e, t -> t != null, Throwable::getCause)
                .limit(10)
                .anyMatch(BodyTooLarge.class::isInstance);
    }
}
