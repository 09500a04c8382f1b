package community.mhc.jobs.posting.read;

import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * Whether a member is interested in a job. Public because the driver's record codec asks for it.
 *
 * @param id of the interest, which follows from both
 * @param shown false once withdrawn
 */
public record Interested(@BsonId UUID id, boolean shown, long position) {}
