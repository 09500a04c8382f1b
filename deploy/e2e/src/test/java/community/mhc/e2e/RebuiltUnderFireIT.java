package community.mhc.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import community.mhc.e2e.RepliesUnderFire.Reply;
import community.mhc.e2e.RepliesUnderFire.Target;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A projection is made anew while members reply and read, and while instances die: nobody who reads notices. */
class RebuiltUnderFireIT {

    private static final int REBUILDS = 3;
    private static final Duration RECOVERY = Duration.ofSeconds(90);
    private static final Duration PAUSE = Duration.ofMillis(700);

    private final Stack stack = Stack.shared();

    @Test
    void readersKeepTheOldGenerationUntilTheNewOneHasEverything() {
        var author = Member.join("Author of the thread");
        var group = Community.group(author, "open");
        var thread = Community.thread(author, group, "Charting on Fridays");
        var target = new Target(thread, Community.openingPost(author, thread));
        var repliers = IntStream.range(0, 4)
                .mapToObj(i -> Member.join("Replier " + (char) ('A' + i)))
                .toList();
        repliers.forEach(replier -> Community.joinGroup(replier, group));
        stack.scale("forum-service", 2);
        stack.awaitReady(RECOVERY);
        int before = generation();
        try (var fire = new RepliesUnderFire(repliers, List.of(target))) {
            var mostSeen = new AtomicInteger();
            for (int i = 0; i < REBUILDS; i++) {
                var enough = fire.acknowledged().size() + 100;
                Pause.until("replies flow", RECOVERY, () -> fire.acknowledged().size() > enough);
                rebuiltWhileRead(author, thread, mostSeen, i);
                stack.awaitReady(RECOVERY);
            }
            fire.finish();

            var expected = fire.acknowledged().stream()
                    .map(Reply::post)
                    .map(UUID::toString)
                    .toList();
            Pause.until(
                    "the thread has them",
                    RECOVERY,
                    () -> replies(author, thread).size() >= expected.size());
            assertThat(replies(author, thread)).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(generation()).isGreaterThanOrEqualTo(before + REBUILDS);
            System.out.printf(
                    "rebuilt: %d times while %d replies were acknowledged%n", generation() - before, expected.size());
        } finally {
            stack.scale("forum-service", 1);
            stack.awaitReady(RECOVERY);
        }
    }

    /** From the second time on, an instance dies meanwhile, each time a little later. */
    private void rebuiltWhileRead(Member reader, UUID thread, AtomicInteger mostSeen, int round) {
        var rebuilt = CompletableFuture.supplyAsync(() -> stack.tryMhc("rebuild", "forum-service", "posts"));
        if (round > 0) {
            Pause.millis(PAUSE.multipliedBy(round).toMillis());
            stack.kill("forum-service");
        }
        while (!rebuilt.isDone()) {
            int seen = replies(reader, thread).size();
            assertThat(seen).as("replies that were there before").isGreaterThanOrEqualTo(mostSeen.get());
            mostSeen.set(seen);
        }
        assertThat(rebuilt.join().printed()).contains("posts of forum-service is made anew");
    }

    private int generation() {
        return stack.mhc("rebuild", "forum-service")
                .lines()
                .filter(line -> line.startsWith("posts "))
                .map(line -> Integer.parseInt(line.split(" +")[1]))
                .findFirst()
                .orElseThrow();
    }

    /** A page that could not be had while an instance dies is asked for again. */
    private static List<String> replies(Member reader, UUID thread) {
        var posts = new AtomicReference<List<JsonNode>>(List.of());
        Pause.until("the thread can be read", RECOVERY, () -> {
            try {
                posts.set(Community.all(reader, "/threads/" + thread + "/posts"));
                return true;
            } catch (AssertionError | UncheckedIOException notNow) {
                return false;
            }
        });
        return posts.get().stream()
                .filter(post -> !post.get("opening").asBoolean())
                .map(post -> post.get("id").asString())
                .toList();
    }
}
