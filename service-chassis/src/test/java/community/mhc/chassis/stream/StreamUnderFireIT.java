package community.mhc.chassis.stream;

import static org.assertj.core.api.Assertions.assertThat;

import community.mhc.chassis.stream.relay.Child;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Events are stored all the time, while the broker and two instances of a service that publishes and consumes them are killed and
 * frozen. In the end the topic is what the store says, and what was heard is what was stored, in order.
 */
class StreamUnderFireIT {

    private static final int ROUNDS = 7;

    /** Long enough that segments and partitions are taken from who stands still: 5 s and 6 s. */
    private static final long FREEZE_MILLIS = 9_000;

    @TempDir
    Path data;

    private RelayScene scene;
    private Random random;

    @BeforeEach
    void start() {
        scene = new RelayScene(data);
        random = new Random(scene.seed);
    }

    @AfterEach
    void stop() throws InterruptedException {
        scene.close();
    }

    @Test
    @Timeout(value = 12, unit = TimeUnit.MINUTES)
    void whateverDiesEverythingStoredIsPublishedAndHeardInOrder() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            scene.awaitHeard(scene.heard() + 20);
            Thread.sleep(random.nextInt(700));
            strike(round);
        }
        scene.storeNoMore();
        scene.awaitHeard(scene.stored());

        var comparison = scene.comparison(scene.head());
        System.out.printf("stream under fire, seed %d: %s%n", scene.seed, comparison);
        assertThat(comparison.differing()).isEmpty();
        assertThat(comparison.leaving()).isEqualTo(scene.stored());
        scene.assertAllIsHeard();
    }

    /** Everybody has their turn; the seed decides how long the others are let alone. */
    private void strike(int round) throws Exception {
        var one = scene.instances.get(0);
        var other = scene.instances.get(1);
        switch (round % ROUNDS) {
            case 0 -> again(scene.broker);
            case 1 -> again(one);
            case 2 -> again(scene.broker, one, other);
            case 3 -> freeze(scene.instances.get(random.nextInt(2)));
            case 4 -> again(other, scene.broker);
            case 5 -> freeze(scene.broker);
            default -> again(scene.instances.get(random.nextInt(2)));
        }
    }

    private static void again(Child... children) {
        for (var child : children) child.kill();
        for (var child : children) child.start();
    }

    private static void freeze(Child child) throws Exception {
        child.freeze();
        Thread.sleep(FREEZE_MILLIS);
        child.thaw();
    }
}
