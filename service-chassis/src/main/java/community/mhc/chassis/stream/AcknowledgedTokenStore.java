package community.mhc.chassis.stream;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.jspecify.annotations.Nullable;

/**
 * The publisher's token store: a token is stored once Kafka has acknowledged <em>every</em> message of its batch. Axon stores
 * the token in the same unit of work that handled the batch; any failure here, an interrupt included, rolls that back, and the
 * batch is sent again from the last stored token. Who lost the token while it waited moves it no more: it may have been set back to
 * the beginning meanwhile.
 */
final class AcknowledgedTokenStore implements TokenStore {

    /** Moves the token of a segment that is held, and no other. */
    @FunctionalInterface
    interface Held {
        void move(@Nullable TrackingToken token, String processor, int segment);
    }

    private final TokenStore store;
    private final Held held;

    AcknowledgedTokenStore(TokenStore store, Held held) {
        this.store = store;
        this.held = held;
    }

    @Override
    public void storeToken(@Nullable TrackingToken token, String processor, int segment) {
        for (var send : KafkaPublisher.sendsOfThisBatch()) {
            try {
                send.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted before Kafka acknowledged the batch", e);
            } catch (ExecutionException e) {
                throw new IllegalStateException("Kafka did not acknowledge the batch", e.getCause());
            }
        }
        held.move(token, processor, segment);
    }

    @Override
    public void initializeTokenSegments(String processor, int segments) {
        store.initializeTokenSegments(processor, segments);
    }

    @Override
    public void initializeTokenSegments(String processor, int segments, @Nullable TrackingToken initial) {
        store.initializeTokenSegments(processor, segments, initial);
    }

    @Override
    public @Nullable TrackingToken fetchToken(String processor, int segment) {
        return store.fetchToken(processor, segment);
    }

    @Override
    public @Nullable TrackingToken fetchToken(String processor, Segment segment) {
        return store.fetchToken(processor, segment);
    }

    @Override
    public void extendClaim(String processor, int segment) {
        store.extendClaim(processor, segment);
    }

    @Override
    public void releaseClaim(String processor, int segment) {
        store.releaseClaim(processor, segment);
    }

    @Override
    public void initializeSegment(@Nullable TrackingToken token, String processor, int segment) {
        store.initializeSegment(token, processor, segment);
    }

    @Override
    public void deleteToken(String processor, int segment) {
        store.deleteToken(processor, segment);
    }

    @Override
    public boolean requiresExplicitSegmentInitialization() {
        return store.requiresExplicitSegmentInitialization();
    }

    @Override
    public int[] fetchSegments(String processor) {
        return store.fetchSegments(processor);
    }

    @Override
    public List<Segment> fetchAvailableSegments(String processor) {
        return store.fetchAvailableSegments(processor);
    }

    @Override
    public Optional<String> retrieveStorageIdentifier() {
        return store.retrieveStorageIdentifier();
    }
}
