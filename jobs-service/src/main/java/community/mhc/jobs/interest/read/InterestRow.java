package community.mhc.jobs.interest.read;

import community.mhc.viewer.MemberRef;
import java.time.Instant;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * Interest as it is stored for whoever posted the job. Public because the driver's record codec asks for it.
 *
 * @param shownAt in milliseconds
 */
public record InterestRow(@BsonId UUID id, UUID jobId, MemberRef member, String note, Instant shownAt, long position) {

    InterestView view() {
        return new InterestView(member, note, shownAt);
    }
}
