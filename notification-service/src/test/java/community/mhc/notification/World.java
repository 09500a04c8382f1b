package community.mhc.notification;

import community.mhc.chassis.stream.TakenMessage;
import community.mhc.chassis.test.OtherServices;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The other services, as far as they speak to this one. */
public final class World {

    private final OtherServices others;

    public World(OtherServices others) {
        this.others = others;
    }

    /** Delivers a message once more. */
    public void deliver(TakenMessage message) {
        others.deliver(message);
    }

    private TakenMessage say(String topic, String type, UUID key, Map<String, ?> data) {
        return others.publish(topic, type, key.toString(), 0, data);
    }

    public UUID member(String name) {
        UUID id = UUID.randomUUID();
        introduce(id, name);
        return id;
    }

    public void introduce(UUID id, String name) {
        say(
                "member.member.v1",
                "member.member-registered.v1",
                id,
                Map.of("memberId", id, "name", name, "profession", "psychologist", "licenceState", "OR"));
    }

    public UUID group(String access, UUID owner, UUID... members) {
        UUID id = UUID.randomUUID();
        say(
                "forum.group.v1",
                "forum.group-founded.v1",
                id,
                Map.of("groupId", id, "name", "Rural practice", "access", access, "ownerId", owner));
        joined(id, owner, "owner");
        for (UUID member : members) joined(id, member, "member");
        return id;
    }

    public TakenMessage joined(UUID group, UUID member, String role) {
        return membership(group, member, "member-joined", Map.of("groupId", group, "memberId", member, "role", role));
    }

    public void approved(UUID group, UUID member, UUID by) {
        membership(
                group,
                member,
                "member-joined",
                Map.of("groupId", group, "memberId", member, "role", "member", "approvedBy", by));
    }

    public void asked(UUID group, UUID member) {
        membership(group, member, "membership-requested", Map.of("groupId", group, "memberId", member));
    }

    public void left(UUID group, UUID member) {
        membership(group, member, "member-left", Map.of("groupId", group, "memberId", member));
    }

    private TakenMessage membership(UUID group, UUID member, String event, Map<String, ?> data) {
        return say("forum.membership.v1", "forum." + event + ".v1", UUID.randomUUID(), data);
    }

    public UUID thread(UUID group, UUID author, UUID... mentions) {
        UUID id = UUID.randomUUID();
        open(id, group, author, mentions);
        return id;
    }

    public void open(UUID thread, UUID group, UUID author, UUID... mentions) {
        say(
                "forum.thread.v1",
                "forum.thread-opened.v1",
                thread,
                Map.of(
                        "threadId",
                        thread,
                        "groupId",
                        group,
                        "authorId",
                        author,
                        "title",
                        "Night shifts",
                        "openingPostId",
                        UUID.randomUUID(),
                        "mentions",
                        List.of(mentions)));
    }

    public TakenMessage reply(UUID group, UUID thread, UUID to, UUID by, UUID... mentions) {
        UUID post = UUID.randomUUID();
        return say(
                "forum.post.v1",
                "forum.reply-posted.v1",
                post,
                Map.of(
                        "postId", post,
                        "threadId", thread,
                        "groupId", group,
                        "inReplyTo", UUID.randomUUID(),
                        "parentAuthorId", to,
                        "authorId", by,
                        "mentions", List.of(mentions)));
    }

    public void announce(UUID group, UUID by) {
        UUID id = UUID.randomUUID();
        say(
                "forum.announcement.v1",
                "forum.announcement-published.v1",
                id,
                Map.of("announcementId", id, "groupId", group, "authorId", by, "title", "Supervision day"));
    }

    public void connect(String what, UUID from, UUID to) {
        UUID id = UUID.randomUUID();
        say(
                "member.connection.v1",
                "member.connection-" + what + ".v1",
                id,
                Map.of("connectionId", id, "from", from, "to", to));
    }

    public void interest(UUID poster, UUID by) {
        UUID job = UUID.randomUUID();
        say(
                "jobs.interest.v1",
                "jobs.interest-shown.v1",
                UUID.randomUUID(),
                Map.of("jobId", job, "postedBy", poster, "memberId", by, "title", "School psychologist"));
    }
}
