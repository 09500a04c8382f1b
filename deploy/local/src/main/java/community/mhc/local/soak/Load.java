package community.mhc.local.soak;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Sixteen members who reply, each to one conversation after the other, until they are told to stop. */
final class Load {

    static final int CLIENTS = 16;
    private static final int CONVERSATIONS = 4;
    private static final int PAUSE_MILLIS = 100;
    private static final long LAST_WORDS_MINUTES = 5;

    private final List<Conversation> conversations = new ArrayList<>();
    private final CountDownLatch running = new CountDownLatch(CLIENTS);
    private volatile boolean stopping;

    /** A group, and everybody in it. */
    Load(String address, Function<String, String> tokens) throws InterruptedException {
        var owner = Member.join(address, tokens, "Owner of the group");
        var group = UUID.randomUUID();
        var words = Map.of("name", "Soak " + group, "purpose", "For those who stay", "access", "open");
        owner.put("/groups/" + group, words, 201);
        for (int i = 0; i < CONVERSATIONS; i++) {
            conversations.add(new Conversation(member(address, tokens, group, "Author"), group));
        }
        for (int i = 0; i < CLIENTS; i++) {
            var member = member(address, tokens, group, "Replier");
            int first = i;
            Thread.startVirtualThread(() -> reply(member, first));
        }
    }

    private static Member member(String address, Function<String, String> tokens, UUID group, String name)
            throws InterruptedException {
        var member = Member.join(address, tokens, name);
        member.put("/groups/" + group + "/members/me", Map.of(), 200);
        return member;
    }

    private void reply(Member member, int first) {
        try {
            for (int n = first; !stopping; n++) {
                conversations.get(n % conversations.size()).reply(member);
                Thread.sleep(PAUSE_MILLIS);
            }
            running.countDown();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    List<Conversation> conversations() {
        return conversations;
    }

    Set<String> threads() {
        return conversations.stream()
                .flatMap(conversation -> conversation.acknowledged().keySet().stream())
                .map(UUID::toString)
                .collect(Collectors.toSet());
    }

    long acknowledged() {
        return conversations.stream()
                .flatMap(conversation -> conversation.acknowledged().values().stream())
                .mapToLong(Queue::size)
                .sum();
    }

    /** Lets every member finish the reply that is being sent. @return false where one was never acknowledged */
    boolean stop() throws InterruptedException {
        stopping = true;
        return running.await(LAST_WORDS_MINUTES, TimeUnit.MINUTES);
    }
}
