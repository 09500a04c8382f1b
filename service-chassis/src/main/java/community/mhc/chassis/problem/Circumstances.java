package community.mhc.chassis.problem;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells a failure that says nothing against what was being handled, and passes, from one that will come again. */
public final class Circumstances {

    private Circumstances() {}

    /** Whether it, or what caused it, says that the database is away or that the machine has no memory, for one. */
    public static boolean areTheCauseOf(Throwable e) {
        return StoreAway.isTheCauseOf(e)
                || Stream.<@Nullable Throwable>iterate(e, t -> t != null, Throwable::getCause)
                        .limit(10)
                        .anyMatch(Circumstances::isTheMachines);
    }

    /** A stack, however, overflows because of what is being handled. */
    private static boolean isTheMachines(Throwable e) {
        return e instanceof VirtualMachineError && !(e instanceof StackOverflowError);
    }
}
