package community.mhc.chassis.stream;

import io.cloudevents.kafka.KafkaMessageFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/**
 * Reads a service's store and its topics from the beginning and tells how they differ, aggregate by aggregate. Takes about a hundred
 * bytes an aggregate.
 */
final class TopicComparison {

    private static final Duration POLL = Duration.ofSeconds(1);
    private static final int POLLS_IN_VAIN = 60;
    private static final int DIFFERENCES_TOLD = 10;

    private final EventStorageEngine store;
    private final OutgoingMessages messages;
    private final List<String> topics;
    private final Supplier<Consumer<String, byte[]>> readers;

    TopicComparison(
            EventStorageEngine store,
            OutgoingMessages messages,
            List<String> topics,
            Supplier<Consumer<String, byte[]>> readers) {
        this.store = store;
        this.messages = messages;
        this.topics = topics;
        this.readers = readers;
    }

    /** @param position the last event to compare, which the publisher must have sent; what came later is passed over */
    Comparison upTo(long position) {
        var stored = new HashMap<String, StreamHash>();
        long events = readStore(position, stored);
        var published = new HashMap<String, StreamHash>();
        var counts = readTopics(position, published);
        return difference(position, events, stored, published, counts);
    }

    private long readStore(long position, Map<String, StreamHash> stored) {
        long events = 0;
        try (var all = store.readEvents(null, false)) {
            for (var each = all.iterator(); each.hasNext(); ) {
                var tracked = each.next();
                if (tracked.trackingToken().position().orElseThrow() > position) break;
                events++;
                if (!(tracked instanceof DomainEventMessage<?> event)) continue;
                var outgoing = messages.of(event);
                if (outgoing != null)
                    of(stored, outgoing.topic(), event.getAggregateIdentifier())
                            .add(event.getSequenceNumber(), event.getIdentifier());
            }
        }
        return events;
    }

    /** How many messages there are, and how many of them are repeats. */
    private record Counts(long messages, long repeats) {}

    private Counts readTopics(long position, Map<String, StreamHash> published) {
        long all = 0;
        long repeats = 0;
        try (var reader = readers.get()) {
            var partitions = topics.stream()
                    .flatMap(topic -> reader.partitionsFor(topic).stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            reader.assign(partitions);
            reader.seekToBeginning(partitions);
            var ends = reader.endOffsets(partitions);
            for (int inVain = 0;
                    !ends.entrySet().stream().allMatch(end -> reader.position(end.getKey()) >= end.getValue()); ) {
                var records = reader.poll(POLL);
                inVain = records.isEmpty() ? inVain + 1 : 0;
                if (inVain > POLLS_IN_VAIN) throw new IllegalStateException("the topics cannot be read to their end");
                for (var record : records) {
                    var event = KafkaMessageFactory.createReader(record).toEvent();
                    if (number(event.getExtension("position")) > position) continue;
                    all++;
                    if (!of(published, record.topic(), record.key())
                            .add(number(event.getExtension("sequence")), event.getId())) repeats++;
                }
            }
        }
        return new Counts(all, repeats);
    }

    private static long number(Object extension) {
        return Long.parseLong(String.valueOf(extension));
    }

    private static StreamHash of(Map<String, StreamHash> hashes, String topic, String key) {
        return hashes.computeIfAbsent(topic + "/" + key, any -> new StreamHash());
    }

    private static Comparison difference(
            long position,
            long events,
            Map<String, StreamHash> stored,
            Map<String, StreamHash> published,
            Counts counts) {
        var none = new StreamHash();
        long missing = 0;
        long surplus = 0;
        var differing = new ArrayList<String>();
        var streams = new HashSet<>(stored.keySet());
        streams.addAll(published.keySet());
        for (var stream : streams) {
            var should = stored.getOrDefault(stream, none);
            var is = published.getOrDefault(stream, none);
            if (should.sameAs(is)) continue;
            missing += Math.max(0, should.count() - is.count());
            surplus += Math.max(0, is.count() - should.count());
            if (differing.size() < DIFFERENCES_TOLD) differing.add(stream);
        }
        long leaving = stored.values().stream().mapToLong(StreamHash::count).sum();
        return new Comparison(
                position, events, leaving, counts.messages(), counts.repeats(), missing, surplus, differing);
    }
}
