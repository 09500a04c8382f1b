package community.mhc.notification.integration;

import community.mhc.chassis.commands.Commands;
import community.mhc.chassis.stream.IncomingMessage;
import community.mhc.chassis.stream.IncomingMessages;
import community.mhc.notification.groups.Groups;
import community.mhc.notification.inbox.Kind;
import community.mhc.notification.inbox.NotificationCommand;
import community.mhc.notification.inbox.NotificationEvent.Place;
import community.mhc.notification.live.StirThread;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * What is said in threads concerns whom it answers and whom it names; that something was said, every open page of the
 * group. Whoever cannot read in a group is told nothing of it, even if somebody there names them.
 */
@Component
class ThreadMessages implements IncomingMessages {

    static final String THREADS = "forum.thread.v1";
    static final String POSTS = "forum.post.v1";

    private final Groups groups;
    private final Titles titles;
    private final Telling telling;
    private final Commands commands;

    ThreadMessages(Groups groups, Titles titles, Telling telling, Commands commands) {
        this.groups = groups;
        this.titles = titles;
        this.telling = telling;
        this.commands = commands;
    }

    record ThreadOpenedV1(
            UUID threadId, UUID groupId, UUID authorId, String title, UUID openingPostId, List<UUID> mentions) {}

    record ReplyPostedV1(
            UUID postId, UUID threadId, UUID groupId, UUID parentAuthorId, UUID authorId, List<UUID> mentions) {}

    record PostEditedV1(UUID postId, UUID threadId, UUID groupId) {}

    @Override
    public List<String> topics() {
        return List.of(THREADS, POSTS);
    }

    @Override
    public void on(IncomingMessage message) {
        switch (message.type()) {
            case "forum.thread-opened.v1" -> opened(message, message.as(ThreadOpenedV1.class));
            case "forum.reply-posted.v1" -> replied(message, message.as(ReplyPostedV1.class));
            case "forum.post-edited.v1" -> {
                var e = message.as(PostEditedV1.class);
                stir(message, e.threadId(), e.groupId(), e.postId());
            }
            default -> {}
        }
    }

    private void opened(IncomingMessage message, ThreadOpenedV1 e) {
        titles.remember(e.threadId(), e.title());
        stir(message, e.threadId(), e.groupId(), e.openingPostId());
        Place place = Place.post(e.groupId(), e.threadId(), e.openingPostId());
        telling.all(message, mentions(message, e.groupId(), e.authorId(), e.mentions(), place));
    }

    /** Whoever is both answered and named is told once, of the reply. */
    private void replied(IncomingMessage message, ReplyPostedV1 e) {
        stir(message, e.threadId(), e.groupId(), e.postId());
        Place place = Place.post(e.groupId(), e.threadId(), e.postId());
        List<NotificationCommand.Raise> all = new ArrayList<>();
        if (!groups.isShutOut(e.groupId(), e.parentAuthorId()))
            all.add(NotificationCommand.Raise.about(message.id(), e.parentAuthorId(), Kind.REPLY, e.authorId(), place));
        List<UUID> others = e.mentions().stream()
                .filter(member -> !member.equals(e.parentAuthorId()))
                .toList();
        all.addAll(mentions(message, e.groupId(), e.authorId(), others, place));
        telling.all(message, all);
    }

    private List<NotificationCommand.Raise> mentions(
            IncomingMessage message, UUID group, UUID author, List<UUID> named, Place place) {
        return new LinkedHashSet<>(named)
                .stream()
                        .filter(member -> !member.equals(author) && groups.mayRead(group, member))
                        .map(member ->
                                NotificationCommand.Raise.about(message.id(), member, Kind.MENTION, author, place))
                        .toList();
    }

    private void stir(IncomingMessage message, UUID thread, UUID group, UUID post) {
        commands.send(StirThread.because(message.id(), thread, group, post), message);
    }
}
