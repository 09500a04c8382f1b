package community.mhc.local.soak;

import community.mhc.local.stack.Control;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Members reply, processes die; then what was acknowledged is looked for in the store, the threads and the notifications. */
public final class SoakRun {

    /** Every stored event of forum-service, by position. */
    public interface Store {
        /** Hands on each. */
        void read(Consumer<JsonNode> events);
    }

    private static final Duration BETWEEN_KILLS = Duration.ofSeconds(20);
    private static final Duration RECOVERY = Duration.ofMinutes(5);
    private static final int LOOK_EVERY_MILLIS = 500;

    private final Control control;
    private final Kills kills;
    private final Load load;

    /** Begins: when this returns, all members are there and reply. */
    public SoakRun(Control control, Function<String, String> tokens, long seed)
            throws IOException, InterruptedException {
        this.control = control;
        kills = new Kills(control, seed);
        load = new Load(control.status().address(), tokens);
    }

    /** Kills a process every twenty seconds for so long, tells each, and waits until everything is up again. */
    public void run(Duration time, Consumer<String> tell) throws IOException, InterruptedException {
        long start = System.nanoTime();
        long end = start + time.toNanos();
        while (System.nanoTime() + BETWEEN_KILLS.toNanos() < end) {
            Thread.sleep(BETWEEN_KILLS);
            var killed = kills.one();
            if (killed.isPresent()) {
                tell.accept("%5d s  killed %s; %,d replies acknowledged"
                        .formatted(
                                Duration.ofNanos(System.nanoTime() - start).toSeconds(),
                                killed.get().name(),
                                load.acknowledged()));
            }
        }
        Thread.sleep(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
        if (!load.stop()) {
            throw new IOException("a reply was not acknowledged for minutes although it was sent again and again");
        }
        awaitReady();
    }

    private void awaitReady() throws IOException, InterruptedException {
        long end = System.nanoTime() + RECOVERY.toNanos();
        while (!control.status().isReady()) {
            if (System.nanoTime() > end) {
                throw new IOException("not everything is up again after " + RECOVERY.toMinutes() + " minutes");
            }
            Thread.sleep(LOOK_EVERY_MILLIS);
        }
    }

    /** Looks everywhere, and waits for what may still be on its way. */
    public void check(Store store, Findings findings) throws InterruptedException {
        findings.add("kills          " + kills.counts(), 0);
        findings.add(
                "replies        %,d acknowledged, %,d requests sent again"
                        .formatted(load.acknowledged(), Member.repeated()),
                0);
        var acknowledged = new ArrayList<String>();
        load.conversations().forEach(each -> each.acknowledged().values().forEach(acknowledged::addAll));
        stored(store, acknowledged, findings);
        findings.compare("threads", acknowledged, inThreads());
        findings.compare("notifications", acknowledged, inNotifications(acknowledged.size()));
    }

    /** The store may be older than this soak: only replies to its own threads count. */
    private void stored(Store store, List<String> acknowledged, Findings findings) {
        var check = new StoreCheck(load.threads());
        store.read(check::event);
        findings.compare("store", acknowledged, check.replies());
        check.report(findings);
    }

    private List<String> inThreads() throws InterruptedException {
        var found = new ArrayList<String>();
        for (var conversation : load.conversations()) {
            for (var thread : conversation.acknowledged().keySet()) {
                conversation.author().all("/threads/" + thread + "/posts", post -> {
                    if (!post.get("opening").asBoolean()) {
                        found.add(post.get("id").asString());
                    }
                });
            }
        }
        return found;
    }

    /** They follow the events, and are not missing as long as they still come. */
    private List<String> inNotifications(int expected) throws InterruptedException {
        var found = notifications();
        long since = System.nanoTime();
        while (found.size() < expected && System.nanoTime() - since < RECOVERY.toNanos()) {
            Thread.sleep(10 * LOOK_EVERY_MILLIS);
            var again = notifications();
            since = again.size() > found.size() ? System.nanoTime() : since;
            found = again;
        }
        return found;
    }

    private List<String> notifications() throws InterruptedException {
        var found = new ArrayList<String>();
        for (var conversation : load.conversations()) {
            conversation.author().all("/notifications", notification -> {
                if (notification.get("kind").asString().equals("reply")) {
                    found.add(notification.get("link").get("postId").asString());
                }
            });
        }
        return found;
    }
}
