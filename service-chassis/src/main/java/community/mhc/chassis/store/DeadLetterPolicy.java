package community.mhc.chassis.store;

import static community.mhc.chassis.store.DeadLetters.aggregateOf;

import community.mhc.chassis.problem.Circumstances;
import community.mhc.chassis.problem.Refusal;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.deadletter.EnqueuePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a reaction cannot handle waits as a dead letter; what says nothing against the event, a database that is away for example, is
 * thrown, and the reaction tries again. A letter keeps why it is there without a word of what the event or the failure says: either may
 * quote what a member wrote.
 */
final class DeadLetterPolicy implements EnqueuePolicy<EventMessage<?>> {

    /** Diagnostics: how often the event was tried. */
    static final String ATTEMPTS = "attempts";

    /** Diagnostics: the class of what was thrown; of a refusal, its code too. */
    static final String CAUSE = "cause";

    /** Diagnostics: the line of ours where it was thrown, empty where there is none. */
    static final String PLACE = "place";

    private static final Logger log = LoggerFactory.getLogger(DeadLetterPolicy.class);
    private static final String OURS = "community.mhc.";

    private final String reaction;

    DeadLetterPolicy(String reaction) {
        this.reaction = reaction;
    }

    /** Carries nothing of the failure that it stands for. */
    private static final class NotHandled extends RuntimeException {
        private static final long serialVersionUID = 1;

        NotHandled() {
            super("see the diagnostics", null, false, false);
        }
    }

    /** Nothing is wrong with the event. */
    static final class ReactionMustWait extends RuntimeException {
        private static final long serialVersionUID = 1;

        ReactionMustWait(Throwable why) {
            super(why);
        }
    }

    @Override
    public EnqueueDecision<EventMessage<?>> decide(DeadLetter<? extends EventMessage<?>> letter, Throwable thrown) {
        var failure = thrown.getCause() instanceof Error error ? error : thrown;
        if (Circumstances.areTheCauseOf(failure)) throw new ReactionMustWait(failure);
        log.error(
                "dead letter: {} cannot handle {} ({} {})",
                reaction,
                aggregateOf(letter),
                causeOf(failure),
                placeOf(failure));
        return Decisions.requeue(
                new NotHandled(),
                again -> again.diagnostics()
                        .and(ATTEMPTS, attemptsOf(again) + 1)
                        .and(CAUSE, causeOf(failure))
                        .and(PLACE, placeOf(failure)));
    }

    static int attemptsOf(DeadLetter<?> letter) {
        return letter.diagnostics().get(ATTEMPTS) instanceof Number attempts ? attempts.intValue() : 0;
    }

    private static String causeOf(Throwable failure) {
        var type = failure.getClass().getName();
        return failure instanceof Refusal refusal ? type + " " + refusal.code().name() : type;
    }

    private static String placeOf(Throwable failure) {
        return Stream.of(failure.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(OURS))
                .findFirst()
                .map(frame -> "%s.%s:%d".formatted(frame.getClassName(), frame.getMethodName(), frame.getLineNumber()))
                .orElse("");
    }
}
