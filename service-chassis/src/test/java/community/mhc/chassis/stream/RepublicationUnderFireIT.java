package community.mhc.chassis.stream;

import static org.assertj.core.api.Assertions.assertThat;

import community.mhc.chassis.stream.Republication.Stage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A topic is made anew while events are stored and two instances publish. The broker stands still meanwhile, and the instance that was
 * asked is killed and stands still in each stage. Afterwards every message is there, in order.
 */
@Timeout(value = 8, unit = TimeUnit.MINUTES)
class RepublicationUnderFireIT {

    /** Longer than a claim is good for, 5 s, together with the second that others take to notice. */
    private static final long STANDSTILL_MILLIS = 8_000;

    @TempDir
    Path data;

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();
    private RelayScene scene;

    @BeforeEach
    void start() throws Exception {
        scene = new RelayScene(data);
        scene.awaitHeard(200);
    }

    @AfterEach
    void stop() throws InterruptedException {
        scene.close();
    }

    @Test
    void whateverStandsStillOrDiesNothingIsMissing() throws Exception {
        aBrokerThatStandsStillAllTheTime();
        whoWasAskedIsKilled(Stage.SILENCING);
        whoWasAskedIsKilled(Stage.EMPTYING);
        whoWasAskedStandsStill();
        whoWasAskedIsKilled(Stage.PUBLISHING);
        scene.storeNoMore();
        scene.awaitHeard(scene.stored());
        assertNothingIsMissing("in the end");
        scene.assertAllIsHeard();
    }

    /** So the publisher is in the middle of a batch until the end, and the topic takes long to be emptied. */
    private void aBrokerThatStandsStillAllTheTime() throws Exception {
        scene.broker.freeze();
        Thread.sleep(300);
        begin();
        await(now -> stage(now) == Stage.EMPTYING);
        Thread.sleep(STANDSTILL_MILLIS);
        scene.broker.thaw();
        var done = await(now -> stage(now).compareTo(Stage.DONE) >= 0);
        assertThat(stage(done)).isEqualTo(Stage.DONE);
        assertThat(done.get("result").get("differing")).as("%s", done).isEmpty();
        assertNothingIsMissing("after the broker stood still");
    }

    private void whoWasAskedIsKilled(Stage stage) throws Exception {
        var asked = scene.instances.getFirst();
        boolean holdUp = stage == Stage.EMPTYING;
        begin();
        if (holdUp) scene.broker.freeze();
        await(now -> stage(now) == stage);
        asked.kill();
        if (holdUp) scene.broker.thaw();
        asked.start();
        assertNothingIsMissing("after a kill while " + stage);
    }

    private void whoWasAskedStandsStill() throws Exception {
        var asked = scene.instances.getFirst();
        begin();
        scene.broker.freeze();
        await(now -> stage(now) == Stage.EMPTYING);
        asked.freeze();
        scene.broker.thaw();
        // After five seconds by rule; later on a busy machine, where it would go on with its own claim and be right to.
        var silent = scene.publisher();
        while (scene.publisher().equals(silent)) Thread.sleep(50);
        asked.thaw();
        assertThat(stage(await(now -> stage(now).compareTo(Stage.DONE) >= 0))).isEqualTo(Stage.FAILED);
        assertNothingIsMissing("after it stood still");
    }

    private void assertNothingIsMissing(String when) throws InterruptedException {
        long position = scene.head();
        while (scene.published() < position) Thread.sleep(50);
        var comparison = scene.comparison(position);
        System.out.printf("republication under fire, seed %d, %s: %s%n", scene.seed, when, comparison);
        assertThat(comparison.differing()).as("%s: %s", when, comparison).isEmpty();
        assertThat(comparison.events()).isEqualTo(position);
    }

    /** Asks the first instance, once it serves. */
    private void begin() throws InterruptedException {
        ask(HttpRequest.newBuilder().header("Content-Type", "application/json").POST(BodyPublishers.ofString("{}")));
    }

    private JsonNode await(Predicate<JsonNode> progress) throws InterruptedException {
        while (true) {
            var now = ask(HttpRequest.newBuilder());
            if (progress.test(now)) return now;
            Thread.sleep(20);
        }
    }

    private JsonNode ask(HttpRequest.Builder request) throws InterruptedException {
        var uri = URI.create("http://127.0.0.1:" + scene.ports.getFirst() + "/actuator/republish");
        while (true) {
            try {
                var answer = http.send(request.uri(uri).build(), BodyHandlers.ofString());
                assertThat(answer.statusCode()).as("%s", answer.body()).isEqualTo(200);
                return json.readTree(answer.body());
            } catch (IOException starting) {
                Thread.sleep(100);
            }
        }
    }

    private static Stage stage(JsonNode progress) {
        return Stage.valueOf(progress.get("stage").asString());
    }
}
