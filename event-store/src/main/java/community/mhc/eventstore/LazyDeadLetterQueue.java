package community.mhc.eventstore;

import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.DeadLetterQueueOverflowException;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.jspecify.annotations.Nullable;

/** Makes the real queue when it is first used, because that one creates its indexes as soon as it is made. */
final class LazyDeadLetterQueue<M extends Message<?>> implements SequencedDeadLetterQueue<M> {

    private final Supplier<? extends SequencedDeadLetterQueue<M>> maker;
    private volatile @Nullable SequencedDeadLetterQueue<M> queue;

    LazyDeadLetterQueue(Supplier<? extends SequencedDeadLetterQueue<M>> maker) {
        this.maker = maker;
    }

    /** May make two when two threads meet, which does no harm; a queue that could not be made is made next time. */
    private SequencedDeadLetterQueue<M> queue() {
        SequencedDeadLetterQueue<M> existing = queue;
        if (existing != null) {
            return existing;
        }
        SequencedDeadLetterQueue<M> made = maker.get();
        queue = made;
        return made;
    }

    /** Without what the letter says, which the exception of the real queue repeats. */
    @Override
    public void enqueue(Object sequenceIdentifier, DeadLetter<? extends M> letter) {
        try {
            queue().enqueue(sequenceIdentifier, letter);
        } catch (DeadLetterQueueOverflowException e) {
            throw new DeadLetterQueueOverflowException(
                    "No room left for a dead letter of sequence " + sequenceIdentifier);
        }
    }

    @Override
    public boolean enqueueIfPresent(Object sequenceIdentifier, Supplier<DeadLetter<? extends M>> letterBuilder) {
        return queue().enqueueIfPresent(sequenceIdentifier, letterBuilder);
    }

    @Override
    public void evict(DeadLetter<? extends M> letter) {
        queue().evict(letter);
    }

    @Override
    public void requeue(DeadLetter<? extends M> letter, UnaryOperator<DeadLetter<? extends M>> letterUpdater) {
        queue().requeue(letter, letterUpdater);
    }

    @Override
    public boolean contains(Object sequenceIdentifier) {
        return queue().contains(sequenceIdentifier);
    }

    @Override
    public Iterable<DeadLetter<? extends M>> deadLetterSequence(Object sequenceIdentifier) {
        return queue().deadLetterSequence(sequenceIdentifier);
    }

    @Override
    public Iterable<Iterable<DeadLetter<? extends M>>> deadLetters() {
        return queue().deadLetters();
    }

    @Override
    public boolean isFull(Object sequenceIdentifier) {
        return queue().isFull(sequenceIdentifier);
    }

    @Override
    public long size() {
        return queue().size();
    }

    @Override
    public long sequenceSize(Object sequenceIdentifier) {
        return queue().sequenceSize(sequenceIdentifier);
    }

    @Override
    public long amountOfSequences() {
        return queue().amountOfSequences();
    }

    @Override
    public boolean process(
            Predicate<DeadLetter<? extends M>> sequenceFilter,
            Function<DeadLetter<? extends M>, EnqueueDecision<M>> processingTask) {
        return queue().process(sequenceFilter, processingTask);
    }

    @Override
    public boolean process(Function<DeadLetter<? extends M>, EnqueueDecision<M>> processingTask) {
        return queue().process(processingTask);
    }

    @Override
    public void clear() {
        queue().clear();
    }
}
