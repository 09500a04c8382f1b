package community.mhc.chassis.store;

import community.mhc.chassis.problem.Circumstances;
import community.mhc.chassis.views.Batch;
import community.mhc.chassis.views.Generation;
import community.mhc.chassis.views.Once;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.serialization.Serializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Handles the events of one generation of a projection, so that none can stop it. Where a batch fails, its events are handled again
 * one by one; the one that fails alone, too, parks its sequence: that is noted before the token moves past it, and whatever follows
 * of the same aggregate is left out until the projection is rebuilt. What says nothing against an event (a database that is
 * away, a claim that is lost) is thrown, and the batch is tried again for as long as it takes.
 */
final class Parking {

    private static final Logger log = LoggerFactory.getLogger(Parking.class);
    private static final int ATTEMPTS = 3;
    private static final long PAUSE_MILLIS = 100;

    private final Generation generation;
    private final EventHandlerInvoker handlers;
    private final ParkedSequences parked;
    private final TokenStore tokens;
    private final Serializer types;
    private final Clock clock;

    Parking(
            Generation generation,
            EventHandlerInvoker handlers,
            ParkedSequences parked,
            TokenStore tokens,
            Serializer types,
            Clock clock) {
        this.generation = generation;
        this.handlers = handlers;
        this.parked = parked;
        this.tokens = tokens;
        this.types = types;
        this.clock = clock;
    }

    /**
     * To be called for each event of a batch, in order, by one thread.
     *
     * @param chain handles the event of {@code work}
     */
    void handle(BatchingUnitOfWork<? extends EventMessage<?>> work, InterceptorChain chain) throws Exception {
        var batch = work.getOrComputeResource(Handling.class.getName(), first -> new Handling(work.getMessages()));
        if (batch.oneByOne) batch.handleAlone(work.getMessage());
        else batch.handleTogether(work, chain);
    }

    /** What is known of one batch. */
    private final class Handling {

        private final List<? extends EventMessage<?>> events;
        private final Map<String, Long> leftOutFrom;
        boolean oneByOne;

        Handling(List<? extends EventMessage<?>> events) {
            this.events = events;
            this.leftOutFrom = parked.among(
                    generation, events.stream().map(ParkedSequences::sequenceOf).collect(Collectors.toSet()));
        }

        void handleTogether(BatchingUnitOfWork<? extends EventMessage<?>> work, InterceptorChain chain)
                throws Exception {
            var event = work.getMessage();
            try {
                if (!isLeftOut(event)) chain.proceed();
                Batch.sendAtEnd(work);
            } catch (Throwable e) {
                Batch.current().forget();
                if (saysNothingAgainstAnEvent(e)) throw e;
                oneByOne = true;
                for (var again : events.subList(0, events.indexOf(event) + 1)) handleAlone(again);
            }
        }

        /** Each is sent before the next is handled, so that what fails has one event as its cause. */
        void handleAlone(EventMessage<?> event) throws Exception {
            for (int attempt = 1; !isLeftOut(event); attempt++) {
                try {
                    handlers.handle(event, Segment.ROOT_SEGMENT);
                    Batch.current().send();
                    return;
                } catch (Throwable e) {
                    Batch.current().forget();
                    if (saysNothingAgainstAnEvent(e)) throw e;
                    log.debug("{} could not handle {}", generation.processor(), typeOf(event), e);
                    if (attempt == ATTEMPTS) park(event, e);
                    else Thread.sleep(PAUSE_MILLIS);
                }
            }
        }

        private boolean isLeftOut(EventMessage<?> event) {
            var from = leftOutFrom.get(ParkedSequences.sequenceOf(event));
            return from != null && position(event) >= from;
        }

        private void park(EventMessage<?> event, Throwable cause) {
            // Throws where another instance has taken over, which may have handled the event well.
            tokens.extendClaim(generation.processor(), Segment.ROOT_SEGMENT.getSegmentId());
            var sequence = ParkedSequences.sequenceOf(event);
            parked.park(new ParkedSequence(
                    ParkedSequences.id(generation, sequence),
                    generation.processor(),
                    sequence,
                    position(event),
                    typeOf(event),
                    cause.getClass().getName(),
                    clock.instant()));
            leftOutFrom.put(sequence, position(event));
            log.error(
                    "projection {} leaves out {} from position {} on until it is rebuilt: {} at {}",
                    generation.processor(),
                    sequence,
                    position(event),
                    cause.getClass().getName(),
                    typeOf(event));
        }
    }

    private static boolean saysNothingAgainstAnEvent(Throwable e) {
        return e instanceof InterruptedException
                || e instanceof UnableToClaimTokenException
                || Thread.currentThread().isInterrupted()
                || Circumstances.areTheCauseOf(e);
    }

    private static long position(EventMessage<?> event) {
        return Once.position(((TrackedEventMessage<?>) event).trackingToken());
    }

    private String typeOf(EventMessage<?> event) {
        return types.typeForClass(event.getPayloadType()).getName();
    }
}
