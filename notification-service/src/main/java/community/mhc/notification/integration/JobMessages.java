package community.mhc.notification.integration;

import community.mhc.chassis.stream.IncomingMessage;
import community.mhc.chassis.stream.IncomingMessages;
import community.mhc.notification.inbox.Kind;
import community.mhc.notification.inbox.NotificationCommand;
import community.mhc.notification.inbox.NotificationEvent.Place;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Interest in a job is told to who posted it: once for each member, however often that member takes it back and shows it
 * anew.
 */
@Component
class JobMessages implements IncomingMessages {

    static final String INTEREST = "jobs.interest.v1";

    private final Titles titles;
    private final Telling telling;

    JobMessages(Titles titles, Telling telling) {
        this.titles = titles;
        this.telling = telling;
    }

    record InterestShownV1(UUID jobId, UUID postedBy, UUID memberId, String title) {}

    @Override
    public List<String> topics() {
        return List.of(INTEREST);
    }

    @Override
    public void on(IncomingMessage message) {
        if (!message.type().equals("jobs.interest-shown.v1")) return;
        var e = message.as(InterestShownV1.class);
        titles.remember(e.jobId(), e.title());
        telling.all(
                message,
                List.of(NotificationCommand.Raise.about(
                        message.key(), e.postedBy(), Kind.JOB_INTEREST, e.memberId(), Place.job(e.jobId()))));
    }
}
