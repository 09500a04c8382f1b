package community.mhc.jobs.posting.read;

import community.mhc.jobs.posting.JobStatus;
import community.mhc.jobs.posting.Pay;
import community.mhc.jobs.posting.PayPeriod;
import community.mhc.jobs.posting.Profession;
import community.mhc.jobs.posting.Setting;
import community.mhc.jobs.posting.UsState;
import community.mhc.viewer.MemberRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A posting as it is stored for readers; enums as the API names them. Public because the driver's record codec asks for it.
 *
 * @param words what it is found by; null in a page, which has no use for them
 * @param status as of its last event: its last day may be over without one
 * @param postedAt in milliseconds
 */
public record JobView(
        @BsonId UUID id,
        String title,
        String employer,
        String description,
        String profession,
        String licence,
        String state,
        String setting,
        boolean remote,
        int payFrom,
        int payTo,
        String payPer,
        boolean supervisionOffered,
        LocalDate closesOn,
        MemberRef postedBy,
        Instant postedAt,
        JobStatus status,
        @Nullable List<String> words,
        long position) {

    /** @param today in UTC */
    Job seenBy(UUID reader, boolean interested, LocalDate today) {
        return new Job(
                id,
                title,
                employer,
                description,
                Profession.of(profession),
                licence,
                UsState.valueOf(state),
                Setting.of(setting),
                remote,
                new Pay(payFrom, payTo, PayPeriod.of(payPer)),
                supervisionOffered,
                closesOn,
                postedBy,
                postedAt,
                status == JobStatus.OPEN && closesOn.isBefore(today) ? JobStatus.EXPIRED : status,
                postedBy.id().equals(reader),
                interested);
    }
}
