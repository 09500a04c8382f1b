package community.mhc.notification.live;

import community.mhc.chassis.Ids;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Let open pages know that something is new in a thread. Its id follows from the cause, so it is said once. */
public record StirThread(@TargetAggregateIdentifier UUID stirId, UUID threadId, UUID groupId, UUID postId) {

    /** @param cause id of the event that it is about */
    public static StirThread because(String cause, UUID threadId, UUID groupId, UUID postId) {
        return new StirThread(Ids.from("stir", cause), threadId, groupId, postId);
    }
}
