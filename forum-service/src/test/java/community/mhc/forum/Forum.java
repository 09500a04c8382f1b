package community.mhc.forum;

import static org.assertj.core.api.Assertions.assertThat;

import community.mhc.chassis.problem.CommonError;
import community.mhc.chassis.problem.ErrorCode;
import community.mhc.chassis.problem.Refusal;
import community.mhc.forum.announcement.AnnouncementEvent;
import community.mhc.forum.announcement.SightEvent;
import community.mhc.forum.group.GroupEvent;
import community.mhc.forum.group.MembershipEvent;
import community.mhc.forum.group.MembershipId;
import community.mhc.forum.post.PostEvent;
import community.mhc.forum.thread.ThreadEvent;
import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.IncompatibleAggregateException;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.AggregateNotFoundException;

/**
 * The forum's write side as it runs, over an event store in memory: given what happened, when a command comes, then these events
 * are stored in one go, or it is refused and nothing is.
 */
public final class Forum {

    private final Configuration axon = WriteSide.start();
    private final EventStore store = axon.eventStore();

    private Object answer;
    private RuntimeException refusal;
    private long before;

    public static Forum given(Object... events) {
        var forum = new Forum();
        for (Object event : events) forum.store.publish(forum.next(event));
        return forum;
    }

    public Forum when(Object command) {
        before = stored().count();
        answer = null;
        refusal = null;
        try {
            answer = axon.getComponent(CommandGateway.class).sendAndWait(command);
        } catch (CommandExecutionException e) {
            refusal = (RuntimeException) e.getCause();
        } catch (RuntimeException e) {
            refusal = e;
        }
        return this;
    }

    /** Exactly these, in this order; none means that the command changed nothing. */
    public Forum then(Object... events) {
        assertThat(refusal).isNull();
        assertThat(stored().skip(before).map(EventMessage::getPayload).toList()).isEqualTo(List.of(events));
        return this;
    }

    public Forum answering(Object expected) {
        assertThat(answer).isEqualTo(expected);
        return this;
    }

    public void thenRefused(ErrorCode code) {
        assertThat(codeOf(refusal)).isEqualTo(code);
        assertThat(stored().skip(before).toList()).isEmpty();
    }

    /** As the chassis answers it; null if it is no refusal. */
    private static ErrorCode codeOf(RuntimeException refusal) {
        return switch (refusal) {
            case Refusal refused -> refused.code();
            case AggregateNotFoundException missing -> CommonError.NOT_FOUND;
            case IncompatibleAggregateException foreign -> CommonError.NOT_FOUND;
            case null, default -> null;
        };
    }

    private java.util.stream.Stream<? extends EventMessage<?>> stored() {
        return store.openStream(null).asStream().limit(count());
    }

    private long count() {
        return store.createHeadToken() == null
                ? 0
                : store.createHeadToken().position().orElse(-1) + 1;
    }

    private DomainEventMessage<?> next(Object event) {
        var id = aggregateOf(event).toString();
        var sequence = store.lastSequenceNumberFor(id).orElse(-1L) + 1;
        return new GenericDomainEventMessage<>(event.getClass().getSimpleName(), id, sequence, event);
    }

    private static UUID aggregateOf(Object event) {
        return switch (event) {
            case GroupEvent e -> e.groupId();
            case MembershipEvent e -> MembershipId.of(e.groupId(), e.memberId());
            case ThreadEvent e -> e.threadId();
            case PostEvent e -> e.postId();
            case AnnouncementEvent e -> e.announcementId();
            case SightEvent e -> ForumIds.following("seen", e.announcementId(), e.memberId());
            default -> throw new IllegalArgumentException("no event of the forum: " + event);
        };
    }
}
