package community.mhc.jobs.posting.write;

import static community.mhc.chassis.problem.CommonError.ID_REUSED;
import static community.mhc.jobs.posting.write.JobError.NOT_THE_POSTER;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import community.mhc.chassis.problem.FieldError;
import community.mhc.chassis.problem.Refusal;
import community.mhc.jobs.posting.JobPostingEvent.Closed;
import community.mhc.jobs.posting.JobPostingEvent.Expired;
import community.mhc.jobs.posting.JobPostingEvent.Posted;
import community.mhc.jobs.posting.write.JobPostingCommand.Close;
import community.mhc.jobs.posting.write.JobPostingCommand.Consult;
import community.mhc.jobs.posting.write.JobPostingCommand.Expire;
import community.mhc.jobs.posting.write.JobPostingCommand.Post;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * A job posting: open until its poster closes it or its last day is over, whichever comes first. It expires by its date, not
 * by the event that records it: it takes no interest in between.
 */
@Aggregate
class JobPosting {

    /** How far ahead a last day may be: untended postings are a plague of job boards. */
    private static final int MAX_YEARS = 1;

    @AggregateIdentifier
    private @Nullable UUID id;

    private @Nullable Posted posted;
    private boolean ended;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(Post c, Clock clock) {
        var posting = c.done();
        if (posted != null && !posted.equals(posting)) throw ID_REUSED.because("Choose a new id for another job.");
        if (posted != null) return;
        var today = today(clock);
        if (c.closesOn().isBefore(today) || c.closesOn().isAfter(today.plusYears(MAX_YEARS)))
            throw Refusal.ofFields(
                    "The last day is today at the earliest and in a year at the latest, in UTC.",
                    new FieldError("/closesOn", "RANGE"));
        apply(posting);
    }

    @CommandHandler
    void handle(Close c) {
        if (!existing().postedBy().equals(c.by())) throw NOT_THE_POSTER.because("Ask who posted it.");
        if (ended) return;
        apply(new Closed(c.jobId(), c.by()));
    }

    @CommandHandler
    void handle(Expire c, Clock clock) {
        if (ended || !isPast(clock)) return;
        apply(new Expired(c.jobId()));
    }

    @CommandHandler
    Consult.Facts handle(Consult c, Clock clock) {
        return new Consult.Facts(existing().postedBy(), existing().title(), !ended && !isPast(clock));
    }

    @EventSourcingHandler
    void on(Posted e) {
        id = e.jobId();
        posted = e;
    }

    @EventSourcingHandler
    void on(Closed e) {
        ended = true;
    }

    @EventSourcingHandler
    void on(Expired e) {
        ended = true;
    }

    private boolean isPast(Clock clock) {
        return existing().closesOn().isBefore(today(clock));
    }

    /** The posting that every command but the first finds. */
    private Posted existing() {
        return Objects.requireNonNull(posted);
    }

    private static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
