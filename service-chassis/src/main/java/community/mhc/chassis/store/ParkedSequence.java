package community.mhc.chassis.store;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * What one generation of a projection leaves out: all events of an aggregate, from one on that it could not handle. Public because
 * the driver's record codec asks for it.
 *
 * @param id of generation and aggregate, see {@link ParkedSequences}
 * @param generation what its processor is called
 * @param sequence type and identifier of the aggregate
 * @param position of the first event that is left out
 * @param event its type, as it is stored
 * @param cause the class of what was thrown; its message may quote what a member wrote
 */
public record ParkedSequence(
        @BsonId String id, String generation, String sequence, long position, String event, String cause, Instant at) {}
