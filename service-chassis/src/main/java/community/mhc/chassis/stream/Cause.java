package community.mhc.chassis.stream;

import community.mhc.chassis.problem.Refusal;
import java.util.stream.Stream;

/**
 * Why a message could not be handled, without a word of what it or the failure says: either may quote what a member wrote.
 *
 * @param type the class of what was thrown; of a refusal, its code too
 * @param place the line of ours where it was thrown, empty where there is none
 */
record Cause(String type, String place) {

    /** An earlier message of the same aggregate could not be handled; nothing is known against this one. */
    static final Cause EARLIER_ONE = new Cause("waits behind an earlier one", "");

    /** There is none: nothing failed. */
    static final Cause NONE = new Cause("", "");

    /** The number of the message is that of another event. */
    static final Cause OTHER_EVENT = new Cause("another event has this number", "");

    private static final String OURS = "community.mhc.";

    static Cause of(Throwable e) {
        var type = e instanceof Refusal refusal
                ? e.getClass().getName() + " " + refusal.code().name()
                : e.getClass().getName();
        return new Cause(
                type,
                Stream.of(e.getStackTrace())
                        .filter(frame -> frame.getClassName().startsWith(OURS))
                        .findFirst()
                        .map(frame -> "%s.%s:%d"
                                .formatted(frame.getClassName(), frame.getMethodName(), frame.getLineNumber()))
                        .orElse(""));
    }
}
