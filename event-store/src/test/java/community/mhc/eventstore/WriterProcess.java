package community.mhc.eventstore;

import static org.axonframework.eventhandling.GenericEventMessage.asEventMessage;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * An instance in a JVM of its own, which may be killed at any moment. Its threads publish events in Axon's units of work, some of which
 * are rolled back, and it says what it is about to publish and what it was told: one line each, {@code + ids} before, then
 * {@code = position ids}, {@code - ids} for a refusal, or {@code < ids} for what was rolled back.
 */
final class WriterProcess implements AutoCloseable {

    private static final int CONTENDED_AGGREGATES = 3;

    private final Process process;
    private final BufferedReader said;

    /** @param units how many units of work each of the {@code threads} publishes */
    WriterProcess(String uri, String database, long seed, int threads, int units) throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        WriterProcess.class.getName(),
                        uri,
                        database,
                        Long.toString(seed),
                        Integer.toString(threads),
                        Integer.toString(units))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        said = process.inputReader();
    }

    /** Enters what the process says in the ledger, until it ends or has been told of {@code acknowledged} units. */
    void listen(Ledger ledger, int acknowledged) throws IOException {
        int heard = 0;
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (hear(ledger, line) && ++heard == acknowledged) {
                return;
            }
        }
    }

    private static boolean hear(Ledger ledger, String line) {
        List<String> words = List.of(line.split(" "));
        switch (words.getFirst()) {
            case "+" -> ledger.unknown(words.subList(1, words.size()));
            case "-", "<" -> ledger.notStored(words.subList(1, words.size()));
            case "=" -> {
                ledger.stored(words.subList(2, words.size()), Long.parseLong(words.get(1)));
                return true;
            }
            // A last line that was cut by the kill: whatever it was, the unit is one of those that nobody was told
            // about.
            default -> {}
        }
        return false;
    }

    /** As kill -9 does; whatever it said before is still heard. */
    void kill(Ledger ledger) throws IOException, InterruptedException {
        // By its handle: Process.destroyForcibly also closes the pipe, with what is still in it.
        process.toHandle().destroyForcibly();
        process.waitFor();
        listen(ledger, Integer.MAX_VALUE);
    }

    int exitCode() throws InterruptedException {
        return process.waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    public static void main(String[] arguments) throws InterruptedException {
        Random random = new Random(Long.parseLong(arguments[2]));
        int units = Integer.parseInt(arguments[4]);
        try (MongoClient client = MongoClients.create(arguments[0]);
                TestEngines engines = new TestEngines()) {
            MongoEventStorageEngine engine = engines.on(client.getDatabase(arguments[1]));
            MongoEventStore store =
                    MongoEventStore.builder().storageEngine(engine).build();
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < Integer.parseInt(arguments[3]); i++) {
                Random own = new Random(random.nextLong());
                threads.add(Thread.ofPlatform().start(() -> publish(engine, store, own, units)));
            }
            for (Thread thread : threads) {
                thread.join();
            }
        }
    }

    private static void publish(MongoEventStorageEngine engine, MongoEventStore store, Random random, int units) {
        for (int unit = 0; unit < units; unit++) {
            String aggregate = "contended-" + random.nextInt(CONTENDED_AGGREGATES);
            long next = engine.lastSequenceNumberFor(aggregate).orElse(-1L) + 1;
            List<DomainEventMessage<String>> events = new ArrayList<>();
            for (int i = random.nextInt(3); i >= 0; i--) {
                events.add(TestEngines.event(aggregate, next++));
            }
            publish(store, events, random.nextInt(10) == 0);
        }
    }

    private static void publish(MongoEventStore store, List<DomainEventMessage<String>> events, boolean rollBack) {
        String ids = events.stream().map(DomainEventMessage::getIdentifier).collect(Collectors.joining(" "));
        say("+ " + ids);
        try {
            OptionalLong position = AppendedPosition.track(() -> {
                UnitOfWork<?> work = DefaultUnitOfWork.startAndGet(asEventMessage("command"));
                store.publish(events);
                if (rollBack) {
                    work.rollback();
                } else {
                    work.commit();
                }
                return AppendedPosition.last();
            });
            say(rollBack ? "< " + ids : "= " + position.orElseThrow() + " " + ids);
        } catch (ConcurrencyException | AggregateStreamCreationException | StoreUnavailableException e) {
            say("- " + ids);
        }
    }

    /** In one write, so that lines of several threads do not mix. */
    private static void say(String line) {
        byte[] bytes = (line + "\n").getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        synchronized (System.out) {
            System.out.write(bytes, 0, bytes.length);
            System.out.flush();
        }
    }
}
