package community.mhc.jobs.posting.automation;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import community.mhc.chassis.commands.Commands;
import community.mhc.chassis.views.CollectionSetup;
import community.mhc.jobs.posting.JobPostingEvent.Closed;
import community.mhc.jobs.posting.JobPostingEvent.Expired;
import community.mhc.jobs.posting.JobPostingEvent.Posted;
import community.mhc.jobs.posting.write.JobPostingCommand.Expire;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.bson.codecs.pojo.annotations.BsonId;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Ends postings whose last day is over. It keeps its own list of open postings and their last days; every instance sweeps it,
 * and the posting itself makes sure that it expires once.
 */
@Component
@ProcessingGroup("when-last-day-is-over-then-job-expires")
class WhenLastDayIsOverThenJobExpires implements CollectionSetup {

    /** Postings per sweep; the rest follow a minute later. */
    private static final int BATCH = 500;

    /** Public because the driver's record codec needs it to be. */
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
            commands.send(new Expire(over.jobId()));
            forget(over.jobId());
        }
    }

    @EventHandler
    void on(Posted e) {
        var lastDay = new LastDay(e.jobId(), e.closesOn());
        lastDays.replaceOne(eq(lastDay.jobId()), lastDay, new ReplaceOptions().upsert(true));
    }

    @EventHandler
    void on(Closed e) {
        forget(e.jobId());
    }

    @EventHandler
    void on(Expired e) {
        forget(e.jobId());
    }

    private void forget(UUID job) {
        lastDays.deleteOne(eq(job));
    }
}
