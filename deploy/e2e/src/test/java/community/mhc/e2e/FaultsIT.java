package community.mhc.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import community.mhc.e2e.RepliesUnderFire.Reply;
import community.mhc.e2e.RepliesUnderFire.Target;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Processes die while sixteen members reply: nothing acknowledged is lost, nothing comes twice, nobody repairs anything. */
class FaultsIT {

    private static final int CLIENTS = 16;
    private static final Duration RECOVERY = Duration.ofSeconds(90);

    private final Stack stack = Stack.shared();
    private final List<Member> watchers = new ArrayList<>();
    private final List<Member> repliers = new ArrayList<>();
    private final List<Target> targets = new ArrayList<>();

    @BeforeEach
    void aGroupInWhichEveryWatcherOpenedAThread() {
        var owner = Member.join("Owner of the group");
        var group = Community.group(owner, "open");
        for (int i = 0; i < 4; i++) {
            var watcher = Member.join("Watcher " + (char) ('A' + i));
            Community.joinGroup(watcher, group);
            var thread = Community.thread(watcher, group, "Charting on Fridays, part " + i);
            watchers.add(watcher);
            targets.add(new Target(thread, Community.openingPost(watcher, thread)));
        }
        IntStream.range(0, CLIENTS)
                .parallel()
                .mapToObj(i -> Member.join("Replier " + (char) ('A' + i)))
                .forEach(member -> {
                    Community.joinGroup(member, group);
                    synchronized (repliers) {
                        repliers.add(member);
                    }
                });
    }

    @Test
    void everyAcknowledgedReplyIsThereOnceAndItsWatcherHeardOfItOnce() {
        var streams = watchers.stream().map(LiveStream::of).toList();
        Queue<Reply> acknowledged;
        try (var fire = new RepliesUnderFire(repliers, targets)) {
            acknowledged = fire.acknowledged();
            for (var victim : List.of("forum-service", "kafka", "mongodb")) {
                var before = fire.acknowledged().size();
                Pause.until("replies flow", RECOVERY, () -> fire.acknowledged().size() > before + 50);
                stack.kill(victim);
            }
            var afterTheLast = fire.acknowledged().size();
            Pause.until(
                    "replies flow again", RECOVERY, () -> fire.acknowledged().size() > afterTheLast + 100);
            fire.finish();
            stack.awaitReady(RECOVERY);
            System.out.printf(
                    "faults: %d replies acknowledged, %d requests sent again%n",
                    fire.acknowledged().size(), fire.retried());
        }

        for (int i = 0; i < targets.size(); i++) {
            var thread = targets.get(i).thread();
            var expected = acknowledged.stream()
                    .filter(reply -> reply.thread().equals(thread))
                    .map(reply -> reply.post().toString())
                    .toList();
            var watcher = watchers.get(i);
            var stream = streams.get(i);
            Pause.until(
                    "the thread has them",
                    RECOVERY,
                    () -> postsOf(watcher, thread).size() >= expected.size());
            assertThat(postsOf(watcher, thread)).containsExactlyInAnyOrderElementsOf(expected);
            Pause.until(
                    "all are notified", RECOVERY, () -> stream.notifications().size() >= expected.size());
            Pause.until("the list has them", RECOVERY, () -> notified(watcher).size() >= expected.size());
            assertThat(notified(watcher)).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(posts(stream.notifications().stream())).containsExactlyInAnyOrderElementsOf(expected);
            stream.close();
        }
    }

    @Test
    void scalingAndLosingAnInstanceIsNotNoticed() {
        try (var fire = new RepliesUnderFire(repliers, targets)) {
            Pause.until("replies flow", RECOVERY, () -> fire.acknowledged().size() > 100);
            stack.scale("forum-service", 2);
            stack.awaitReady(RECOVERY);
            var withTwo = fire.acknowledged().size();
            Pause.until(
                    "two instances answer", RECOVERY, () -> fire.acknowledged().size() > withTwo + 200);
            assertThat(fire.retried()).as("requests that failed while scaling").isZero();
            stack.kill("forum-service");
            Pause.until("one goes on", RECOVERY, () -> fire.acknowledged().size() > withTwo + 500);
            assertThat(fire.retried())
                    .as("requests that failed when one was killed")
                    .isLessThanOrEqualTo(CLIENTS);
            System.out.printf(
                    "scaling: %d replies acknowledged, %d requests sent again%n",
                    fire.acknowledged().size(), fire.retried());
        } finally {
            stack.scale("forum-service", 1);
            stack.awaitReady(RECOVERY);
        }
    }

    /** The replies of a thread, repeats included, without its opening post. */
    private static List<String> postsOf(Member reader, UUID thread) {
        return Community.all(reader, "/threads/" + thread + "/posts").stream()
                .filter(post -> !post.get("opening").asBoolean())
                .map(post -> post.get("id").asString())
                .toList();
    }

    private static List<String> notified(Member watcher) {
        return posts(Community.all(watcher, "/notifications").stream());
    }

    private static List<String> posts(Stream<JsonNode> notifications) {
        return notifications
                .filter(notification -> notification.get("kind").asString().equals("reply"))
                .map(notification -> notification.get("link").get("postId").asString())
                .toList();
    }
}
