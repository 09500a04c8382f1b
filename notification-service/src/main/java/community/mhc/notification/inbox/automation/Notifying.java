package community.mhc.notification.inbox.automation;

import community.mhc.chassis.commands.Commands;
import community.mhc.chassis.store.Origin;
import community.mhc.notification.inbox.NotificationCommand.Raise;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/**
 * Raises notifications and returns when all are stored. Many at once share the store's batches: an announcement to a
 * thousand members takes a fraction of a thousand appends.
 */
@Component
class Notifying {

    /** The reactions of this package are one group: one after the other, in the order of the events. */
    static final String GROUP = "when-something-concerns-a-member-then-notify";

    /** Enough to fill a batch of the store, too few to keep it from others. */
    private static final int AT_ONCE = 64;

    private final Commands commands;

    Notifying(Commands commands) {
        this.commands = commands;
    }

    /** Everything again after a failure is safe: what is raised already stays as it is. */
    void all(Origin cause, Collection<Raise> notifications) {
        if (notifications.size() <= 1) {
            notifications.forEach(notification -> commands.send(notification, cause));
            return;
        }
        Semaphore room = new Semaphore(AT_ONCE);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<? extends Future<?>> raised = notifications.stream()
                    .map(notification -> threads.submit(() -> send(notification, cause, room)))
                    .toList();
            raised.forEach(Notifying::outcome);
        }
    }

    private void send(Raise notification, Origin cause, Semaphore room) {
        room.acquireUninterruptibly();
        try {
            commands.send(notification, cause);
        } finally {
            room.release();
        }
    }

    /** Hands on what went wrong as it was thrown: a database that is away says nothing against the event. */
    private static void outcome(Future<?> raised) {
        try {
            raised.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while notifying members", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) throw cause;
            throw new CompletionException(e.getCause());
        }
    }
}
