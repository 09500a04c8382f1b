package community.mhc.jobs.posting.automation;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import community.mhc.chassis.commands.Commands;
import community.mhc.chassis.views.CollectionSetup;
import community.mhc.jobs.posting.JobId;
import community.mhc.jobs.posting.events.JobClosed;
import community.mhc.jobs.posting.events.JobExpired;
import community.mhc.jobs.posting.events.JobPosted;
import community.mhc.jobs.posting.write.ExpireJob;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.bson.Document;
import org.bson.codecs.pojo.annotations.BsonId;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Ends postings whose last day is over. It keeps a list of its own of what is open and until when; every instance sweeps it,
 * and the posting itself sees to it that it expires once.
 */
@Component
@ProcessingGroup("when-last-day-is-over-then-job-expires")
class WhenLastDayIsOverThenJobExpires implements CollectionSetup {

    /** As many as are sent at a time; the others follow a minute later. */
    private static final int BATCH = 500;

    /** Public because the driver's record codec asks for it. */
    public record LastDay(@BsonId UUID jobId, LocalDate closesOn) {}

    private final MongoCollection<LastDay> lastDays;
    private final Commands commands;
    private final Clock clock;

    WhenLastDayIsOverThenJobExpires(MongoDatabase database, Commands commands, Clock clock) {
        this.lastDays = database.getCollection("last_days", LastDay.class);
        this.commands = commands;
        this.clock = clock;
    }

    @Override
    public void prepare(MongoDatabase database) {
        lastDays.createIndex(Indexes.ascending("closesOn"));
    }

    @Scheduled(initialDelayString = "PT10S", fixedDelayString = "PT1M")
    void sweep() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        for (var over : lastDays.find(lt("closesOn", today)).limit(BATCH).into(new ArrayList<>())) {
            commands.send(new ExpireJob(new JobId(over.jobId())));
            forget(over.jobId());
        }
    }

    @EventHandler
    void on(JobPosted e) {
        var lastDay = new LastDay(JobId.of(e.jobId()).value(), e.closesOn());
        lastDays.replaceOne(eq(lastDay.jobId()), lastDay, new ReplaceOptions().upsert(true));
    }

    @EventHandler
    void on(JobClosed e) {
        forget(JobId.of(e.jobId()).value());
    }

    @EventHandler
    void on(JobExpired e) {
        forget(JobId.of(e.jobId()).value());
    }

    @ResetHandler
    void reset() {
        lastDays.deleteMany(new Document());
    }

    private void forget(UUID job) {
        lastDays.deleteOne(eq(job));
    }
}
