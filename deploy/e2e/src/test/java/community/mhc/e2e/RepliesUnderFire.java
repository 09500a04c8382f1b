package community.mhc.e2e;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Clients that keep replying and send a reply again, under its own id, until it is acknowledged: what a careful client does.
 */
final class RepliesUnderFire implements AutoCloseable {

    /** A reply that was acknowledged, and whose thread's author must hear of it. */
    record Reply(UUID thread, UUID post) {}

    /** A thread that is replied to. */
    record Target(UUID thread, UUID openingPost) {}

    private static final int PAUSE_MILLIS = 20;

    private final ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor();
    private final Queue<Reply> acknowledged = new ConcurrentLinkedQueue<>();
    private final AtomicInteger retried = new AtomicInteger();
    private volatile boolean stopping;

    RepliesUnderFire(List<Member> members, List<Target> targets) {
        for (int i = 0; i < members.size(); i++) {
            int first = i;
            clients.submit(() -> keepReplying(members.get(first), targets, first));
        }
    }

    /** Those acknowledged so far. */
    Queue<Reply> acknowledged() {
        return acknowledged;
    }

    /** How many requests had to be sent again. */
    int retried() {
        return retried.get();
    }

    private void keepReplying(Member member, List<Target> targets, int first) {
        for (int n = first; !stopping; n++) {
            var target = targets.get(n % targets.size());
            var reply = new Reply(target.thread(), UUID.randomUUID());
            while (!send(member, target, reply)) {
                retried.incrementAndGet();
                Pause.millis(200);
            }
            acknowledged.add(reply);
            Pause.millis(PAUSE_MILLIS);
        }
    }

    private static boolean send(Member member, Target target, Reply reply) {
        var body = Member.json(Map.of("inReplyTo", target.openingPost(), "body", "What helped me is to say it aloud."));
        var path = "/threads/" + target.thread() + "/posts/" + reply.post();
        try {
            return member.trySend("PUT", path, body, Map.of("Content-Type", "application/json"))
                            .status()
                    == 201;
        } catch (IOException e) {
            return false;
        }
    }

    /** Nobody replies any longer, however the test ended. */
    @Override
    public void close() {
        finish();
    }

    /** Lets every client finish the reply it is at. */
    void finish() {
        stopping = true;
        clients.shutdown();
        try {
            if (!clients.awaitTermination(2, TimeUnit.MINUTES))
                throw new AssertionError("a reply was never acknowledged");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
