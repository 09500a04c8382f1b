package community.mhc.chassis.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoDatabase;
import community.mhc.chassis.test.Messages;
import community.mhc.eventstore.testkit.TestMongo;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.modelling.command.ConcurrencyException;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/**
 * Batches as Kafka may bring them after crashes and rebalances (stale, overlapping, everything several times), to two instances, with
 * poison, with a database that is away now and then, told to stop or interrupted at any moment. After each one, what was handled, what
 * is marked as consumed and what waits as a dead letter is compared with a fold of the same batch by one thread.
 */
class InboxBatchesTest {

    private static final String TOPIC = "other.thing.v1";
    private static final int WORLDS = 8;
    private static final int BATCHES = 10;

    @Test
    void whateverComesHoweverOftenTheResultIsThatOfOnceInOrder() {
        long seed = ThreadLocalRandom.current().nextLong(1_000_000);
        for (int n = 0; n < WORLDS; n++) new World(seed + n).run();
    }

    /** What there should be: a fold that knows of no threads. */
    private static final class Fold {

        final Map<String, Long> marks = new TreeMap<>();
        final Set<String> dead = new HashSet<>();
        final Set<String> letters = new TreeSet<>();
        final Map<String, List<Long>> handled = new HashMap<>();

        Fold(Map<String, Long> marks, Set<String> dead, Set<String> letters) {
            this.marks.putAll(marks);
            this.dead.addAll(dead);
            this.letters.addAll(letters);
        }

        void take(IncomingMessage message, Set<String> poison) {
            if (message.sequence() <= marks.getOrDefault(message.key(), -1L)) return;
            marks.put(message.key(), message.sequence());
            if (poison.contains(name(message))) dead.add(message.key());
            if (dead.contains(message.key())) letters.add(name(message));
            else
                handled.computeIfAbsent(message.key(), key -> new ArrayList<>()).add(message.sequence());
        }
    }

    private static final class World implements IncomingMessages {

        private final long seed;
        private final Random random;
        private final MongoDatabase database = TestMongo.emptyDatabase();
        private final List<IncomingMessage> log = new ArrayList<>();
        private final Set<String> poison = new HashSet<>();
        private final List<Inbox> instances;

        private final Map<String, List<Long>> handled = new ConcurrentHashMap<>();
        private final Set<String> busy = ConcurrentHashMap.newKeySet();
        private final Set<String> failedBefore = ConcurrentHashMap.newKeySet();
        private final List<String> overlaps = new CopyOnWriteArrayList<>();
        private final AtomicInteger untilInterrupt = new AtomicInteger();
        private volatile Thread caller;
        private volatile boolean returned;

        World(long seed) {
            this.seed = seed;
            random = new Random(seed);
            int keys = 1 + random.nextInt(30);
            var next = new long[keys];
            for (int n = 0; n < 20 * keys; n++) {
                int key = random.nextInt(keys);
                log.add(Messages.message(TOPIC, "other.thing-done.v1", "k" + key, next[key], "{}"));
                next[key] += random.nextInt(10) == 0 ? 3 : 1;
                if (random.nextInt(80) == 0) poison.add(name(log.getLast()));
            }
            instances = List.of(inbox(1 + random.nextInt(Inbox.AT_ONCE)), inbox(Inbox.AT_ONCE));
        }

        private Inbox inbox(int atOnce) {
            var letters = new DeadLetters(database, Clock.systemUTC());
            return new Inbox(List.of(this), new Consumed(database), letters, atOnce);
        }

        void run() {
            int committed = 0;
            for (int n = 0; n < BATCHES; n++) {
                int upTo = Math.min(log.size(), committed + 1 + random.nextInt(2 * log.size() / BATCHES));
                int from = Math.min(upTo - 1, Math.max(0, committed - random.nextInt(40))); // never an empty batch
                if (take(batch(from, upTo), true)) committed = upTo;
            }
            assertThat(take(log, false)).as("seed %d", seed).isTrue();
            database.drop();
        }

        /** Parts of it several times, each in order, as a publisher sends them again that did not hear whether they had arrived. */
        private List<IncomingMessage> batch(int from, int to) {
            var batch = new ArrayList<>(log.subList(from, to));
            for (int times = random.nextInt(3); times > 0; times--) {
                int again = from + random.nextInt(to - from);
                batch.addAll(log.subList(again, again + random.nextInt(to - again + 1)));
            }
            return batch;
        }

        private boolean take(List<IncomingMessage> batch, boolean disturbed) {
            var before = fold();
            var expected = fold();
            batch.forEach(message -> expected.take(message, poison));
            handled.clear();
            untilInterrupt.set(disturbed && random.nextInt(4) == 0 ? 1 + random.nextInt(batch.size()) : -1);
            var asked = new AtomicInteger(disturbed && random.nextInt(4) == 0 ? random.nextInt(batch.size()) : -1);
            caller = Thread.currentThread();
            returned = false;
            boolean all = instances.get(random.nextInt(2)).handle(batch, () -> asked.getAndDecrement() != 0);
            returned = true;
            Thread.interrupted();
            assertThat(busy).as("still running, seed %d", seed).isEmpty();
            assertThat(overlaps).as("seed %d", seed).isEmpty();
            if (all) assertIsAll(expected);
            else assertIsSome(before, expected);
            return all;
        }

        private void assertIsAll(Fold expected) {
            var now = fold();
            assertThat(handled).as("handled, seed %d", seed).isEqualTo(expected.handled);
            assertThat(now.marks).as("marks, seed %d", seed).isEqualTo(expected.marks);
            assertThat(now.letters).as("letters, seed %d", seed).isEqualTo(expected.letters);
            assertThat(now.dead).as("sequences, seed %d", seed).isEqualTo(expected.dead);
        }

        /** Of each key the first ones, or none; a mark may have moved for nothing but what was all handled. */
        private void assertIsSome(Fold before, Fold expected) {
            var now = fold();
            handled.forEach((key, numbers) -> assertThat(expected.handled.getOrDefault(key, List.of()))
                    .as("%s, seed %d", key, seed)
                    .startsWith(numbers.toArray(Long[]::new)));
            assertThat(now.marks).as("marks, seed %d", seed).isIn(before.marks, expected.marks);
            assertThat(expected.letters).as("letters, seed %d", seed).containsAll(now.letters);
            assertThat(now.letters).as("letters, seed %d", seed).containsAll(before.letters);
            for (var key : now.dead)
                if (!before.dead.contains(key))
                    assertThat(handled.getOrDefault(key, List.of()))
                            .as("before the poison of %s, seed %d", key, seed)
                            .isEqualTo(expected.handled.getOrDefault(key, List.of()));
            if (now.marks.equals(before.marks)) return;
            assertIsAll(expected);
        }

        /** What there is. */
        private Fold fold() {
            var marks = new HashMap<String, Long>();
            for (Document mark : database.getCollection("consumed").find())
                marks.put(mark.getString("_id").substring(TOPIC.length() + 1), mark.getLong("sequence"));
            var dead = new HashSet<String>();
            for (Document sequence : database.getCollection("dead_sequences").find())
                dead.add(sequence.getString("_id").substring(TOPIC.length() + 1));
            var letters = new HashSet<String>();
            for (Document letter : database.getCollection("dead_letters").find())
                letters.add(letter.getString("key") + ":" + letter.getLong("sequence"));
            return new Fold(marks, dead, letters);
        }

        @Override
        public List<String> topics() {
            return List.of(TOPIC);
        }

        @Override
        public void on(IncomingMessage message) {
            if (!busy.add(message.key())) overlaps.add(name(message));
            if (returned) overlaps.add(name(message) + " after the end");
            try {
                trouble(message);
                handled.computeIfAbsent(message.key(), key -> new ArrayList<>()).add(message.sequence());
            } finally {
                busy.remove(message.key());
            }
        }

        /** Which message fails follows from the seed, whatever the order in which streams are handled. */
        private void trouble(IncomingMessage message) {
            if (untilInterrupt.decrementAndGet() == 0) caller.interrupt();
            int fate = new Random(seed ^ name(message).hashCode()).nextInt(120);
            pause(fate % 3);
            if (fate < 2 && failedBefore.add(name(message)))
                throw fate == 0 ? new MongoTimeoutException("away") : new ConcurrencyException("lost the race");
            if (poison.contains(name(message))) throw new IllegalArgumentException("poison");
        }

        /** As a handler does that waits for something: an interrupt ends it in a way that says nothing of databases. */
        private static void pause(int millis) {
            try {
                Thread.sleep(millis);
            } catch (InterruptedException e) {
                throw new IllegalStateException("interrupted", e);
            }
        }
    }

    private static String name(IncomingMessage message) {
        return message.key() + ":" + message.sequence();
    }
}
