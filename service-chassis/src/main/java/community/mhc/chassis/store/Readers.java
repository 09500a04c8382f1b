package community.mhc.chassis.store;

import community.mhc.eventstore.ReaderProgress;
import community.mhc.eventstore.ReaderWatch;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/** How far everything is that follows the events of this service: projections, reactions and the publisher, in whichever instance. */
final class Readers {

    /** Health and each meter ask for themselves; the store is asked once for all of them. */
    private static final Duration FRESH = Duration.ofSeconds(2);

    private final ReaderWatch watch;
    private final Supplier<EventProcessingConfiguration> processors;
    private final StoredTokens stored;
    private List<ReaderProgress> latest = List.of();
    private @Nullable Long lookedAtNanos;

    Readers(ReaderWatch watch, Supplier<EventProcessingConfiguration> processors, StoredTokens stored) {
        this.watch = watch;
        this.processors = processors;
        this.stored = stored;
    }

    List<String> names() {
        return streaming().map(EventProcessor::getName).sorted().toList();
    }

    /** One entry a reader, at most two seconds old. */
    synchronized List<ReaderProgress> progress() {
        if (lookedAtNanos == null || System.nanoTime() - lookedAtNanos > FRESH.toNanos()) {
            latest = streaming()
                    .map(reader -> watch.look(reader.getName(), positionOf(reader)))
                    .toList();
            lookedAtNanos = System.nanoTime();
        }
        return latest;
    }

    private java.util.stream.Stream<StreamingEventProcessor> streaming() {
        return processors.get().eventProcessors().values().stream()
                .filter(StreamingEventProcessor.class::isInstance)
                .map(StreamingEventProcessor.class::cast);
    }

    /** The instance that runs the reader knows; to the others the stored token says it. */
    private long positionOf(StreamingEventProcessor reader) {
        return reader.processingStatus().values().stream()
                .map(EventTrackerStatus::getTrackingToken)
                .mapToLong(Readers::positionOf)
                .min()
                .orElseGet(() -> stored.positionOf(reader.getName()));
    }

    private static long positionOf(@Nullable TrackingToken token) {
        return token == null ? 0 : token.position().orElse(0);
    }
}
