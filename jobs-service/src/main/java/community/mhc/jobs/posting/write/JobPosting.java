package community.mhc.jobs.posting.write;

import static community.mhc.chassis.problem.CommonError.ID_REUSED;
import static community.mhc.jobs.posting.write.JobError.NOT_THE_POSTER;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import community.mhc.chassis.problem.FieldError;
import community.mhc.chassis.problem.Refusal;
import community.mhc.jobs.posting.JobId;
import community.mhc.jobs.posting.events.JobClosed;
import community.mhc.jobs.posting.events.JobExpired;
import community.mhc.jobs.posting.events.JobPosted;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * A job posting: open from when it is posted until whoever posted it closes it, or its last day is over, whichever comes
 * first. It expires by its date, not by the event that records it: no interest is taken in between.
 */
@Aggregate
class JobPosting {

    /** How far ahead a last day may be: postings that nobody tends are a plague of job boards. */
    private static final int MAX_YEARS = 1;

    @AggregateIdentifier
    private @Nullable JobId id;

    private @Nullable JobPosted posted;
    private boolean ended;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(PostJob c, Clock clock) {
        var posting = c.done();
        if (posted != null && !posted.equals(posting)) throw ID_REUSED.because("Choose a new id for another job.");
        if (posted != null) return;
        var today = today(clock);
        if (c.offer().closesOn().isBefore(today) || c.offer().closesOn().isAfter(today.plusYears(MAX_YEARS)))
            throw Refusal.ofFields(
                    "The last day is today at the earliest and in a year at the latest, in UTC.",
                    new FieldError("/closesOn", "RANGE"));
        apply(posting);
    }

    @CommandHandler
    void handle(CloseJob c) {
        if (!existing().postedBy().equals(c.by().toString())) throw NOT_THE_POSTER.because("Ask who posted it.");
        if (ended) return;
        apply(new JobClosed(c.jobId().toString(), c.by().toString()));
    }

    @CommandHandler
    void handle(ExpireJob c, Clock clock) {
        if (ended || !isPast(clock)) return;
        apply(new JobExpired(c.jobId().toString()));
    }

    @CommandHandler
    ConsultPosting.Facts handle(ConsultPosting c, Clock clock) {
        return new ConsultPosting.Facts(existing().postedBy(), existing().title(), !ended && !isPast(clock));
    }

    @EventSourcingHandler
    void on(JobPosted e) {
        id = JobId.of(e.jobId());
        posted = e;
    }

    @EventSourcingHandler
    void on(JobClosed e) {
        ended = true;
    }

    @EventSourcingHandler
    void on(JobExpired e) {
        ended = true;
    }

    private boolean isPast(Clock clock) {
        return existing().closesOn().isBefore(today(clock));
    }

    /** What every command but the first is handled on. */
    private JobPosted existing() {
        return Objects.requireNonNull(posted);
    }

    private static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
