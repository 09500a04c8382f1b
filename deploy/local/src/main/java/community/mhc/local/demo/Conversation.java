package community.mhc.local.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * A thread with its cast: who opens it, who says what, and what others add. The same each time it is made.
 *
 * @param posts in the order posted, the opening left out
 */
record Conversation(UUID id, UUID groupId, String title, Person opener, String opening, List<Reply> posts) {

    /** With these the 151 threads come to some 1,500 posts. */
    private static final int ASIDES = 3;

    /**
     * One reply.
     *
     * @param to index of the post it answers, -1 for the opening
     */
    record Reply(UUID id, Person author, int to, String body) {}

    static List<Conversation> of(GroupScript group, List<Person> members) {
        var conversations = new ArrayList<Conversation>();
        for (int number = 0; number < group.talks().size(); number++) {
            conversations.add(of(group, number, members));
        }
        return conversations;
    }

    private static Conversation of(GroupScript group, int number, List<Person> members) {
        var talk = group.talks().get(number);
        var id = Ids.of("thread", group.slug(), talk.title());
        var opener = members.get(number * 5 % members.size());
        var writing = new Writing(id, opener, members, new Random(id.getMostSignificantBits()));
        talk.replies().forEach(writing::add);
        for (int i = 0; i < ASIDES; i++) {
            // Three asides further on each time: a group has used all before one comes back.
            writing.addAside(
                    group.asides().get((number * ASIDES + i) % group.asides().size()));
        }
        return new Conversation(id, group.id(), talk.title(), opener, talk.opening(), writing.replies);
    }

    /** A conversation while it is being put together. */
    private static final class Writing {

        private static final List<String> LEAD_INS = Resource.lines("leadins.txt");

        private final UUID thread;
        private final Person opener;
        private final List<Person> members;
        private final Random random;
        private final List<Reply> replies = new ArrayList<>();

        Writing(UUID thread, Person opener, List<Person> members, Random random) {
            this.thread = thread;
            this.opener = opener;
            this.members = members;
            this.random = random;
        }

        void add(GroupScript.Line line) {
            var author = line.kind() == '*' ? opener : somebodyElse();
            reply(author, line.kind() == '+' ? -1 : replies.size() - 1, line.text());
        }

        /** Some address the one they answer; so the demo's members are notified of mentions too. */
        void addAside(String aside) {
            var author = somebodyElse();
            int to = random.nextInt(replies.size() + 1) - 1;
            var answered = to < 0 ? opener : replies.get(to).author();
            var leadIn = LEAD_INS.get(random.nextInt(LEAD_INS.size()));
            boolean addresses = random.nextInt(3) == 0 && !answered.equals(author);
            reply(author, to, (addresses ? answered.mention() + " " : "") + leadIn + " " + aside);
        }

        private void reply(Person author, int to, String body) {
            replies.add(new Reply(Ids.of("post", thread, replies.size()), author, to, body));
        }

        private Person somebodyElse() {
            var last = replies.isEmpty() ? opener : replies.getLast().author();
            Person next;
            do {
                next = members.get(random.nextInt(members.size()));
            } while (next.equals(last) || next.equals(opener));
            return next;
        }
    }
}
