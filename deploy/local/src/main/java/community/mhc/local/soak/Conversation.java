package community.mhc.local.soak;

import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What one member has begun: thread after thread, each full after some hundred replies, as threads are in life. Its author hears of
 * every reply.
 */
final class Conversation {

    private static final int REPLIES_A_THREAD = 400;

    private record Begun(UUID id, String openingPost, AtomicInteger replies, Queue<String> acknowledged) {}

    private final Member author;
    private final UUID group;
    private final Map<UUID, Queue<String>> acknowledged = new ConcurrentHashMap<>();
    private volatile Begun current;

    Conversation(Member author, UUID group) throws InterruptedException {
        this.author = author;
        this.group = group;
        current = begin();
    }

    Member author() {
        return author;
    }

    /** The acknowledged replies, by thread. */
    Map<UUID, Queue<String>> acknowledged() {
        return acknowledged;
    }

    /** Returns once the reply is acknowledged. */
    void reply(Member member) throws InterruptedException {
        var thread = current;
        if (thread.replies().incrementAndGet() == REPLIES_A_THREAD) {
            current = begin();
        }
        var post = UUID.randomUUID().toString();
        var body = Map.of("inReplyTo", thread.openingPost(), "body", "What helped me is to say it aloud.");
        member.put("/threads/" + thread.id() + "/posts/" + post, body, 201);
        thread.acknowledged().add(post);
    }

    private Begun begin() throws InterruptedException {
        var id = UUID.randomUUID();
        var posts = new ConcurrentLinkedQueue<String>();
        acknowledged.put(id, posts);
        var words = Map.of("groupId", group, "title", "Charting on Fridays", "body", "How do you all handle this?");
        author.put("/threads/" + id, words, 201);
        var opening = author.get("/threads/" + id).get("openingPostId").asString();
        return new Begun(id, opening, new AtomicInteger(), posts);
    }
}
