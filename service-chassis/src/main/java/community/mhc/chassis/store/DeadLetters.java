package community.mhc.chassis.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;

/** Events that the reactions of this service could not handle, with those of the same aggregate that wait behind them, in order. */
final class DeadLetters {

    private final List<String> reactions;
    private final Supplier<EventProcessingConfiguration> processing;

    DeadLetters(List<String> reactions, Supplier<EventProcessingConfiguration> processing) {
        this.reactions = reactions;
        this.processing = processing;
    }

    /**
     * One aggregate's letters of one reaction.
     *
     * @param letters in order, at least one
     */
    record Sequence(
            String reaction,
            SequencedDeadLetterQueue<EventMessage<?>> queue,
            List<DeadLetter<? extends EventMessage<?>>> letters) {

        DeadLetter<? extends EventMessage<?>> first() {
            return letters.getFirst();
        }

        String aggregate() {
            return aggregateOf(first());
        }
    }

    /** The id of the aggregate; of another service's event: topic and key. */
    static String aggregateOf(DeadLetter<? extends EventMessage<?>> letter) {
        return letter.message() instanceof DomainEventMessage<?> event
                ? event.getAggregateIdentifier()
                : letter.message().getIdentifier();
    }

    /** From 0; -1 for an event of no aggregate. */
    static long numberOf(DeadLetter<? extends EventMessage<?>> letter) {
        return letter.message() instanceof DomainEventMessage<?> event ? event.getSequenceNumber() : -1;
    }

    List<Sequence> all() {
        var found = new ArrayList<Sequence>();
        for (var reaction : reactions)
            queueOf(reaction)
                    .ifPresent(queue -> queue.deadLetters().forEach(sequence -> {
                        var letters = new ArrayList<DeadLetter<? extends EventMessage<?>>>();
                        sequence.forEach(letters::add);
                        if (!letters.isEmpty()) found.add(new Sequence(reaction, queue, letters));
                    }));
        return found;
    }

    List<Sequence> of(String aggregate) {
        return all().stream().filter(one -> one.aggregate().equals(aggregate)).toList();
    }

    /** Handles an aggregate's letters again, in every reaction that has some, until none is left or one fails again. */
    void redrive(String aggregate) {
        Predicate<DeadLetter<? extends EventMessage<?>>> ofIt =
                letter -> aggregateOf(letter).equals(aggregate);
        for (var reaction : reactions)
            processing.get().sequencedDeadLetterProcessor(reaction).ifPresent(processor -> processor.process(ofIt));
    }

    long count() {
        return reactions.stream()
                .flatMap(reaction -> queueOf(reaction).stream())
                .mapToLong(SequencedDeadLetterQueue::size)
                .sum();
    }

    private Optional<SequencedDeadLetterQueue<EventMessage<?>>> queueOf(String reaction) {
        return processing.get().deadLetterQueue(reaction);
    }
}
