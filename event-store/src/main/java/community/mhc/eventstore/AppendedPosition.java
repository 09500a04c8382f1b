package community.mhc.eventstore;

import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Lets a caller learn how far the store reached when the events of its own command were stored, for example to wait until a read model
 * has seen them.
 *
 * <pre>{@code
 * AppendedPosition.track(() -> {
 *     commandGateway.sendAndWait(command);
 *     return AppendedPosition.last();
 * });
 * }</pre>
 *
 * <p>Counts what this thread appends, so it fits a command bus that handles a command on the caller's thread, as Axon's simple one does.
 */
public final class AppendedPosition {

    private static final ScopedValue<AtomicLong> SCOPE = ScopedValue.newInstance();

    private AppendedPosition() {}

    /**
     * Runs {@code work} and answers its result; {@link #last()} counts from here on. Scopes may be nested: an outer one sees all.
     *
     * @throws X what {@code work} throws
     */
    public static <T, X extends Throwable> T track(ScopedValue.CallableOp<? extends T, X> work) throws X {
        AtomicLong inner = new AtomicLong();
        try {
            return ScopedValue.where(SCOPE, inner).<T, X>call(work::call);
        } finally {
            record(inner.get());
        }
    }

    /** Global position of the last event that the tracked work stored so far; empty when it stored none, and outside of a scope. */
    public static OptionalLong last() {
        long position = SCOPE.isBound() ? SCOPE.get().get() : 0;
        return position == 0 ? OptionalLong.empty() : OptionalLong.of(position);
    }

    static void record(long position) {
        if (SCOPE.isBound()) {
            SCOPE.get().accumulateAndGet(position, Math::max);
        }
    }
}
