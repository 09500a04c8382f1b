package community.mhc.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How long it takes from the answer to a reply until it stands on the page that another member has open. */
class LiveIT {

    private static final int THREADS = 4;

    /** With the opening post, one page of a conversation. */
    private static final int REPLIES = 19;

    private static final Duration GOAL = Duration.ofMillis(300);

    @Test
    void aReplyIsOnTheOtherMembersOpenPageAtOnce() {
        var owner = Member.join("Owner");
        var group = Community.group(owner, "open");
        try (var browsers = new Browsers();
                var reader = browsers.visitor("Lee Marsh")) {
            reader.join("Psychologist", "Vermont");
            reader.goTo("/groups/" + group).press("Join this group");
            reader.sees("Start a thread");
            var warmUp = replyTo(owner, group, reader);
            var millis = new ArrayList<Long>();
            for (int i = 0; i < THREADS - 1; i++) millis.addAll(replyTo(owner, group, reader));
            assertThat(warmUp).hasSize(REPLIES);
            report(millis);
            assertThat(millis.get(millis.size() / 2)).as("median in ms").isLessThan(GOAL.toMillis());
        }
    }

    /** A thread full of replies, one after the other, while the reader looks on; milliseconds from answer to sight. */
    private static List<Long> replyTo(Member owner, UUID group, Visitor reader) {
        var thread = Community.thread(owner, group, "Who is still at the office?");
        var opening = Community.openingPost(owner, thread);
        reader.goTo("/threads/" + thread).isAt("Who is still at the office?");
        reader.sees("How do you all handle this?");
        var millis = new ArrayList<Long>();
        for (int i = 0; i < REPLIES; i++) {
            var words = "I am, number " + UUID.randomUUID();
            owner.put("/threads/" + thread + "/posts/" + UUID.randomUUID(), Map.of("inReplyTo", opening, "body", words))
                    .expect(201);
            long answered = System.nanoTime();
            reader.page().waitForFunction("words => document.body.textContent.includes(words)", words, everyFrame());
            millis.add((System.nanoTime() - answered) / 1_000_000);
        }
        return millis;
    }

    private static Page.WaitForFunctionOptions everyFrame() {
        return new Page.WaitForFunctionOptions().setTimeout(Visitor.PATIENCE_MILLIS);
    }

    private static void report(List<Long> millis) {
        millis.sort(null);
        System.out.printf(
                "live: %d replies, from answer to the other open page: median %d ms, p90 %d ms, slowest %d ms%n",
                millis.size(), millis.get(millis.size() / 2), millis.get(millis.size() * 9 / 10), millis.getLast());
    }
}
