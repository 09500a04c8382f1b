package community.mhc.notification.inbox;

import com.fasterxml.jackson.annotation.JsonValue;
import community.mhc.notification.inbox.NotificationEvent.Place;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a notification is for. */
public enum Kind {
    /** Somebody replied to the recipient's post. */
    REPLY("reply"),
    /** Somebody named the recipient in a post. */
    MENTION("mention"),
    /** Somebody would like to connect. */
    CONNECTION_REQUEST("connection-request"),
    /** Somebody agreed to connect. */
    CONNECTION_ACCEPTED("connection-accepted"),
    /** There is an announcement in one of the recipient's groups. */
    ANNOUNCEMENT("announcement"),
    /** Somebody is interested in the recipient's job. */
    JOB_INTEREST("job-interest"),
    /** Somebody asks to join a group that the recipient looks after. */
    JOIN_REQUEST("join-request"),
    /** The recipient was let into a group. */
    JOIN_APPROVED("join-approved");

    private final String word;

    Kind(String word) {
        this.word = word;
    }

    /** As events and clients have it. */
    @JsonValue
    public String word() {
        return word;
    }

    static Kind of(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.word.equals(word))
                .findFirst()
                .orElseThrow();
    }

    /** The id of what it is about, which has a title; null for what is about a person alone. */
    @Nullable
    UUID subject(Place place) {
        return switch (this) {
            case REPLY, MENTION -> place.threadId();
            case ANNOUNCEMENT -> place.announcementId();
            case JOB_INTEREST -> place.jobId();
            case JOIN_REQUEST, JOIN_APPROVED -> place.groupId();
            case CONNECTION_REQUEST, CONNECTION_ACCEPTED -> null;
        };
    }
}
