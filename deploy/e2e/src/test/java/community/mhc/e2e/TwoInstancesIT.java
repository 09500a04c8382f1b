package community.mhc.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import community.mhc.local.stack.ProcessStatus;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two instances of every service: both take commands, each event is handled once, and a dead one is replaced by the other. */
class TwoInstancesIT {

    /** Those with event processors; notification-service only listens to Kafka. */
    private static final List<String> SERVICES =
            List.of("member-service", "forum-service", "files-service", "jobs-service");

    private static final Duration START = Duration.ofMinutes(5);
    private static final Duration TAKEOVER = Duration.ofSeconds(10);
    private static final int GROUPS = 40;

    private static final Pattern HANDLED =
            Pattern.compile("eventProcessor_successCounter_total\\{.*processorName=\"([^\"]+)\".*} ([0-9.E]+)");
    private static final Pattern COMMANDS =
            Pattern.compile("http_server_requests_seconds_count\\{.*method=\"(PUT)\".*} ([0-9.E]+)");

    private final Stack stack = Stack.shared();
    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeEach
    void twoOfEach() {
        for (var service : SERVICES) stack.scale(service, 2);
        stack.awaitReady(START);
    }

    @AfterEach
    void oneOfEach() {
        for (var service : SERVICES) stack.scale(service, 1);
        stack.awaitReady(START);
        http.close();
    }

    @Test
    void bothTakeCommandsEachEventIsHandledOnceAndTheDeadAreReplacedInTime() {
        var owner = Member.join("Owner of many groups");
        var before = handledInAll();
        long stored = events();
        for (int i = 0; i < GROUPS; i++) Community.group(owner, "open");
        assertThat(stack.status().of("forum-service"))
                .as("commands of each instance")
                .allSatisfy(instance -> assertThat(counts(instance, COMMANDS).getOrDefault("PUT", 0L))
                        .isGreaterThanOrEqualTo(GROUPS / 4));
        var after = handledInAll();
        long events = events() - stored;
        assertThat(events).isGreaterThanOrEqualTo(GROUPS);
        assertThat(after)
                .isNotEmpty()
                .allSatisfy((processor, count) ->
                        assertThat(count - before.getOrDefault(processor, 0L)).isEqualTo(events));
        System.out.printf("two instances: %d events, each handled once by each of %s%n", events, after.keySet());

        for (var service : SERVICES) takeover(service);
        owner.put("/groups/" + UUID.randomUUID(), Map.of("name", "One more", "purpose", "After it", "access", "open"))
                .expect(201);
    }

    /** Kills the instance that runs most of the service's processors. */
    private void takeover(String service) {
        try (var mongo = stack.mongo()) {
            var tokens = mongo.getDatabase(service.replace("-service", "")).getCollection("tokens");
            var instances = stack.status().of(service);
            var holder = instances.stream()
                    .max(java.util.Comparator.comparingLong(one -> tokens.countDocuments(ownedBy(one))))
                    .orElseThrow();
            long segments = tokens.countDocuments(ownedBy(holder));
            assertThat(segments).as("segments of " + holder.name()).isPositive();
            long start = System.nanoTime();
            stack.kill(holder);
            Pause.until(
                    "the segments of " + service + " are taken over",
                    TAKEOVER,
                    () -> tokens.countDocuments(ownedBy(holder)) == 0);
            System.out.printf(
                    "takeover: %s, %d segments of a killed instance after %.1f s%n",
                    service, segments, (System.nanoTime() - start) / 1e9);
        }
        stack.awaitReady(START);
    }

    private static Document ownedBy(ProcessStatus instance) {
        return new Document("owner", new Document("$regex", "^" + instance.pid() + "@"));
    }

    /** By processor of forum-service, how many events both instances have handled, once nothing is under way any more. */
    private Map<String, Long> handledInAll() {
        var all = new HashMap<String, Long>();
        Pause.until("nothing is under way", Duration.ofSeconds(60), () -> {
            var earlier = Map.copyOf(all);
            Pause.millis(2_000);
            all.clear();
            for (var instance : stack.status().of("forum-service"))
                counts(instance, HANDLED).forEach((processor, count) -> all.merge(processor, count, Long::sum));
            return all.equals(earlier);
        });
        return all;
    }

    private long events() {
        return stack.mhc("events", "forum-service").lines().count();
    }

    private Map<String, Long> counts(ProcessStatus instance, Pattern meter) {
        var counts = new HashMap<String, Long>();
        var found = meter.matcher(metrics(instance));
        while (found.find()) counts.merge(found.group(1), (long) Double.parseDouble(found.group(2)), Long::sum);
        return counts;
    }

    private String metrics(ProcessStatus instance) {
        var uri = URI.create("http://127.0.0.1:" + instance.managementPort() + "/actuator/prometheus");
        try {
            return http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
