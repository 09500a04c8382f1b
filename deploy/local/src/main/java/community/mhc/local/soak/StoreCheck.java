package community.mhc.local.soak;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Looks at every stored event once: positions 1, 2, 3 and so on, sequences of each aggregate 0, 1, 2 and so on. */
final class StoreCheck {

    private final Set<String> threads;
    private final List<String> replies = new ArrayList<>();
    private final Map<String, Long> sequences = new HashMap<>();
    private long position;
    private long gaps;
    private long disordered;

    /** Replies to other threads than these are not of interest. */
    StoreCheck(Set<String> threads) {
        this.threads = threads;
    }

    void event(JsonNode event) {
        long at = event.get("position").asLong();
        if (at != position + 1) {
            gaps++;
        }
        position = at;
        long sequence = event.get("sequence").asLong();
        var before = sequences.put(event.get("aggregate").asString(), sequence);
        if (sequence != (before == null ? 0 : before + 1)) {
            disordered++;
        }
        if (event.get("type").asString().equals("forum.reply-posted")
                && threads.contains(event.get("payload").get("threadId").asString())) {
            replies.add(event.get("payload").get("postId").asString());
        }
    }

    List<String> replies() {
        return replies;
    }

    void report(Findings findings) {
        findings.add(
                "%-14s positions 1 to %,d, %d gaps; %,d aggregates, %d sequence numbers out of order"
                        .formatted("", position, gaps, sequences.size(), disordered),
                gaps + disordered);
    }
}
