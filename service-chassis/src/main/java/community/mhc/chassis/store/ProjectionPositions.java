package community.mhc.chassis.store;

import community.mhc.chassis.views.Generation;
import community.mhc.chassis.views.Generations;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/** How far the projections of this service have come, whichever instance runs them. */
public final class ProjectionPositions {

    private static final long LOOK_AGAIN_MILLIS = 4;

    private final ProjectionGroups groups;
    private final Supplier<EventProcessingConfiguration> processors;
    private final StoredTokens stored;
    private final Generations generations;
    private final ParkedSequences parked;
    private final EventStorageEngine events;
    /** How far generations that other instances process had come when they were last looked up; none goes back. */
    private final Map<Generation, Long> found = new ConcurrentHashMap<>();

    ProjectionPositions(
            ProjectionGroups groups,
            Supplier<EventProcessingConfiguration> processors,
            StoredTokens stored,
            Generations generations,
            ParkedSequences parked,
            EventStorageEngine events) {
        this.groups = groups;
        this.processors = processors;
        this.stored = stored;
        this.generations = generations;
        this.parked = parked;
        this.events = events;
    }

    /** Waits until all have handled the event at {@code position}, or until {@code atMost} has passed: then false. */
    public boolean await(long position, Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        for (String group : groups.names()) {
            while (!reached(group, position)) {
                if (System.nanoTime() > end || Thread.currentThread().isInterrupted()) return false;
                java.util.concurrent.locks.LockSupport.parkNanos(LOOK_AGAIN_MILLIS * 1_000_000);
            }
        }
        return true;
    }

    /** Whether a projection leaves out the event at {@code position}, because it could not handle it or one before it. */
    public boolean isLeftOut(long position) {
        if (position < 1 || parked.areNone()) return false;
        var answering = groups.names().stream()
                .map(group -> generations.state(group).currentGeneration())
                .toList();
        try (var from = events.readEvents(new GlobalSequenceTrackingToken(position - 1), false)) {
            return from.findFirst()
                    .map(ParkedSequences::sequenceOf)
                    .filter(sequence -> parked.leavesOut(answering, sequence, position))
                    .isPresent();
        }
    }

    private boolean reached(String group, long position) {
        var here = processors
                .get()
                .eventProcessor(group, StreamingEventProcessor.class)
                .map(processor -> List.copyOf(processor.processingStatus().values()))
                .orElse(List.of());
        // One segment a group: whoever holds it knows; otherwise the stored token does.
        if (here.isEmpty()) {
            var answering = generations.state(group).currentGeneration();
            return found.getOrDefault(answering, 0L) >= position
                    || found.merge(answering, stored.positionOf(answering), Math::max) >= position;
        }
        return here.stream().map(EventTrackerStatus::getTrackingToken).allMatch(token -> covers(token, position));
    }

    private static boolean covers(@org.jspecify.annotations.Nullable TrackingToken token, long position) {
        return token != null && token.position().orElse(0) >= position;
    }
}
