package community.mhc.chassis.store;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;

/** What Axon asks of a processor, asked of the one whose views answer readers. */
abstract class CurrentProcessor implements StreamingEventProcessor {

    abstract StreamingEventProcessor current();

    @Override
    public boolean isError() {
        return current().isError();
    }

    @Override
    public String getTokenStoreIdentifier() {
        return current().getTokenStoreIdentifier();
    }

    @Override
    public void releaseSegment(int segment) {
        current().releaseSegment(segment);
    }

    @Override
    public void releaseSegment(int segment, long blocked, TimeUnit unit) {
        current().releaseSegment(segment, blocked, unit);
    }

    @Override
    public CompletableFuture<Boolean> claimSegment(int segment) {
        return current().claimSegment(segment);
    }

    @Override
    public CompletableFuture<Boolean> splitSegment(int segment) {
        return current().splitSegment(segment);
    }

    @Override
    public CompletableFuture<Boolean> mergeSegment(int segment) {
        return current().mergeSegment(segment);
    }

    @Override
    public boolean supportsReset() {
        return current().supportsReset();
    }

    @Override
    public void resetTokens() {
        current().resetTokens();
    }

    @Override
    public <R> void resetTokens(R context) {
        current().resetTokens(context);
    }

    @Override
    public void resetTokens(Function<StreamableMessageSource<TrackedEventMessage<?>>, TrackingToken> start) {
        current().resetTokens(start);
    }

    @Override
    public <R> void resetTokens(
            Function<StreamableMessageSource<TrackedEventMessage<?>>, TrackingToken> start, R context) {
        current().resetTokens(start, context);
    }

    @Override
    public <R> void resetTokens(TrackingToken start, R context) {
        current().resetTokens(start, context);
    }

    @Override
    public int maxCapacity() {
        return current().maxCapacity();
    }
}
