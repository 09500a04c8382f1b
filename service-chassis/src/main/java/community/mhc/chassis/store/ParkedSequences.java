package community.mhc.chassis.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import community.mhc.chassis.views.Generation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;

/**
 * Which sequences are parked: aggregates whose events a generation of a projection leaves out, because it could not handle one of
 * them. They are kept for as long as the generation is.
 */
final class ParkedSequences {

    private static final int LISTED = 100;

    private final MongoCollection<ParkedSequence> parked;

    ParkedSequences(MongoDatabase database) {
        // The token moves past an event because it is noted here: no failover may take the note back alone.
        this.parked = database.getCollection("parked", ParkedSequence.class)
                .withReadConcern(ReadConcern.MAJORITY)
                .withWriteConcern(WriteConcern.MAJORITY);
    }

    /** The aggregate that an event belongs to; one without is alone. */
    static String sequenceOf(EventMessage<?> event) {
        return event instanceof DomainEventMessage<?> domain
                ? domain.getType() + "/" + domain.getAggregateIdentifier()
                : event.getIdentifier();
    }

    static String id(Generation generation, String sequence) {
        return generation.processor() + "/" + sequence;
    }

    /** Safe to repeat. */
    void park(ParkedSequence sequence) {
        parked.replaceOne(eq(sequence.id()), sequence, new ReplaceOptions().upsert(true));
    }

    /** From where on the generation leaves out those of {@code sequences} that are parked. */
    Map<String, Long> among(Generation generation, Set<String> sequences) {
        var ids = sequences.stream().map(s -> id(generation, s)).toList();
        var found = new HashMap<String, Long>();
        parked.find(in("_id", ids)).forEach(one -> found.put(one.sequence(), one.position()));
        return found;
    }

    /** Whether one of the generations leaves out the event of {@code sequence} at {@code position}. */
    boolean leavesOut(Collection<Generation> generations, String sequence, long position) {
        var ids = generations.stream().map(g -> id(g, sequence)).toList();
        return parked.find(and(in("_id", ids), lte("position", position))).first() != null;
    }

    /** By their positions, the first hundred. */
    List<ParkedSequence> of(Generation generation) {
        return parked.find(eq("generation", generation.processor()))
                .sort(Sorts.ascending("position"))
                .limit(LISTED)
                .into(new ArrayList<>());
    }

    long count(Generation generation) {
        return parked.countDocuments(eq("generation", generation.processor()));
    }

    boolean areNone() {
        return parked.find().first() == null;
    }

    /** With a generation goes what it left out. */
    void forget(Generation generation) {
        parked.deleteMany(eq("generation", generation.processor()));
    }
}
