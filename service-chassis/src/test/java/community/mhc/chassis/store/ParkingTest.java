package community.mhc.chassis.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoSocketReadException;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoDatabase;
import community.mhc.chassis.views.Generation;
import community.mhc.eventstore.MongoStores;
import community.mhc.eventstore.testkit.TestMongo;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What says nothing against an event parks nothing; what does is noted before anything else. */
class ParkingTest {

    private static final Duration CLAIM = Duration.ofSeconds(5);

    private final MongoDatabase database = TestMongo.emptyDatabase();
    private final DomainTypeSerializer serializer = DomainTypeSerializer.of(EventTypes.in("test"));
    private final Generation generation = new Generation("posts", 1);
    private final ParkedSequences parked = new ParkedSequences(database);
    private final Map<String, Throwable> failing = new HashMap<>();
    private final List<String> handled = new ArrayList<>();
    private final TokenStore ours = tokensOf("us");
    private boolean interrupting;

    private TokenStore tokensOf(String holder) {
        return new MongoStores(database, serializer).tokenStore(holder, CLAIM);
    }

    @BeforeEach
    void weHoldTheToken() {
        ours.initializeTokenSegments(generation.processor(), 1);
        ours.fetchToken(generation.processor(), 0);
    }

    @Test
    void theOneThatFailsAloneIsParkedWithWhatFollowsOfItsSequence() {
        failing.put("b1", new StackOverflowError());
        assertThatCode(() -> handle("a0", "b0", "b1", "a1", "b2")).doesNotThrowAnyException();
        assertThat(handled).endsWith("a0", "b0", "a1").doesNotContain("b2");
        assertThat(parked.of(generation)).singleElement().satisfies(one -> {
            assertThat(one.sequence()).isEqualTo("Post/b");
            assertThat(one.position()).isEqualTo(3);
            assertThat(one.cause()).isEqualTo(StackOverflowError.class.getName());
        });
        assertThat(parked.of(new Generation("posts", 0))).isEmpty();
    }

    @Test
    void whatComesAgainIsHandledAgainUpToTheOneThatIsParked() {
        failing.put("b1", new NoClassDefFoundError());
        handle("b0", "b1", "b2");
        failing.clear();
        handled.clear();
        handle("b0", "b1", "b2");
        assertThat(handled).containsExactly("b0");
    }

    @Test
    void aFailureThatPassesParksNothing() {
        failing.put("a0", new IllegalStateException("for once"));
        handle(Set.of("a0"), "a0", "b0");
        assertThat(handled).containsExactly("a0", "b0");
        assertThat(parked.areNone()).isTrue();
    }

    @Test
    void aDatabaseThatIsAwayParksNothing() {
        var away = new MongoSocketReadException("away", new ServerAddress());
        failing.put("a0", new IllegalStateException("could not be shown", away));
        assertThatThrownBy(() -> handle("a0", "b0")).hasRootCause(away);
        assertThat(parked.areNone()).isTrue();
    }

    @Test
    void neitherDoesAMachineWithoutMemory() {
        failing.put("a0", new OutOfMemoryError());
        assertThatThrownBy(() -> handle("a0", "b0")).isInstanceOf(OutOfMemoryError.class);
        assertThat(parked.areNone()).isTrue();
    }

    @Test
    void norWhoeverIsInterrupted() {
        failing.put("a0", new IllegalStateException("in the middle of it"));
        interrupting = true;
        assertThatThrownBy(() -> handle("a0", "b0")).isSameAs(failing.get("a0"));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(parked.areNone()).isTrue();
    }

    @Test
    void norWhoeverHasLostTheClaimMeanwhile() {
        failing.put("a0", new IllegalStateException("frozen for long"));
        ours.releaseClaim(generation.processor(), 0);
        tokensOf("others").fetchToken(generation.processor(), 0);
        assertThatThrownBy(() -> handle("a0", "b0")).isInstanceOf(UnableToClaimTokenException.class);
        assertThat(parked.areNone()).isTrue();
    }

    @Test
    void withAGenerationGoesWhatItLeftOut() {
        failing.put("a0", new AssertionError());
        handle("a0");
        parked.forget(new Generation("posts", 0));
        assertThat(parked.count(generation)).isOne();
        parked.forget(generation);
        assertThat(parked.areNone()).isTrue();
    }

    private void handle(String... events) {
        handle(Set.of(), events);
    }

    /** @param once those of the failing that do well the second time */
    private void handle(Set<String> once, String... events) {
        var handlers = new Handlers(once);
        var parking = new Parking(generation, handlers, parked, ours, serializer, Clock.systemUTC());
        var work = new BatchingUnitOfWork<>(IntStream.range(0, events.length)
                .<EventMessage<?>>mapToObj(i -> event(events[i], i + 1))
                .toList());
        var result = work.executeWithResult(
                () -> {
                    parking.handle(work, () -> {
                        handlers.handle(work.getMessage(), Segment.ROOT_SEGMENT);
                        return null;
                    });
                    return null;
                },
                RollbackConfigurationType.ANY_THROWABLE);
        if (result.isExceptional()) throw sneaky(result.exceptionResult());
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // so that tests see it as it was thrown
    private static <X extends Throwable> RuntimeException sneaky(Throwable e) throws X {
        throw (X) e;
    }

    /** @param name one letter for the aggregate, and its number in it */
    private static EventMessage<?> event(String name, long position) {
        return new GenericTrackedDomainEventMessage<>(
                new GlobalSequenceTrackingToken(position),
                new GenericDomainEventMessage<>("Post", name.substring(0, 1), Long.parseLong(name.substring(1)), name));
    }

    private final class Handlers implements EventHandlerInvoker {

        private final Set<String> once;

        Handlers(Set<String> once) {
            this.once = once;
        }

        @Override
        public boolean canHandle(EventMessage<?> event, Segment segment) {
            return true;
        }

        @Override
        public void handle(EventMessage<?> event, Segment segment) throws Exception {
            var name = (String) event.getPayload();
            var failure = once.contains(name) ? failing.remove(name) : failing.get(name);
            if (interrupting) Thread.currentThread().interrupt();
            switch (failure) {
                case null -> handled.add(name);
                case Exception e -> throw e;
                case Error e -> throw e;
                default -> throw new AssertionError(failure);
            }
        }
    }
}
