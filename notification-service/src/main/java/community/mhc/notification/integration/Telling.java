package community.mhc.notification.integration;

import community.mhc.chassis.commands.Commands;
import community.mhc.chassis.stream.IncomingMessage;
import community.mhc.notification.inbox.NotificationCommand;
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
class Telling {

    /** Enough to fill a batch of the store, too few to keep it from others. */
    private static final int AT_ONCE = 64;

    private final Commands commands;

    Telling(Commands commands) {
        this.commands = commands;
    }

    /** Everything again after a failure is safe: what is raised already stays as it is. */
    void all(IncomingMessage cause, Collection<NotificationCommand.Raise> notifications) {
        if (notifications.size() <= 1) {
            notifications.forEach(notification -> commands.send(notification, cause));
            return;
        }
        Semaphore room = new Semaphore(AT_ONCE);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<? extends Future<?>> raised = notifications.stream()
                    .map(notification -> threads.submit(() -> send(notification, cause, room)))
                    .toList();
            raised.forEach(Telling::outcome);
        }
    }

    private void send(NotificationCommand.Raise notification, IncomingMessage cause, Semaphore room) {
        room.acquireUninterruptibly();
        try {
            commands.send(notification, cause);
        } finally {
            room.release();
        }
    }

    /** Hands on what went wrong as it was thrown: the inbox tells a database that is away from a message that is bad. */
    private static void outcome(Future<?> raised) {
        try {
            raised.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while telling members", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) throw cause;
            throw new CompletionException(e.getCause());
        }
    }
}
