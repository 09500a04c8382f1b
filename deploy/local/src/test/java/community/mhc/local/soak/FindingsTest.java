package community.mhc.local.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A soak that found something must say so. */
class FindingsTest {

    private final Findings findings = new Findings();
    private final StoreCheck store = new StoreCheck(Set.of("t"));

    @Test
    void theSameInAnotherOrderIsNoDifference() {
        findings.compare("store", List.of("a", "b"), List.of("b", "a"));
        assertThat(findings.differences()).isZero();
    }

    @Test
    void whatIsMissingTwiceOrFromNobodyIsADifferenceEach() {
        findings.compare("store", List.of("a", "b", "c"), List.of("b", "b", "c", "d"));
        assertThat(findings.differences()).isEqualTo(3);
        assertThat(findings.toString()).contains("1 missing, 1 more than once, 1 that nobody sent", "3 differences");
    }

    @Test
    void repliesToOtherThreadsAreNotOfInterest() {
        event(1, "p", 0, "t");
        event(2, "q", 0, "another");
        assertThat(store.replies()).containsExactly("p");
        store.report(findings);
        assertThat(findings.differences()).isZero();
    }

    @Test
    void aGapInThePositionsAndOneInASequenceAreDifferences() {
        event(1, "p", 0, "t");
        event(3, "p", 2, "t");
        store.report(findings);
        assertThat(findings.toString()).contains("1 gaps", "1 sequence numbers out of order", "2 differences");
    }

    private void event(long position, String post, long sequence, String thread) {
        store.event(JsonMapper.shared().readTree("""
                {"position":%d,"aggregate":"%s","sequence":%d,"type":"forum.reply-posted",
                 "payload":{"postId":"%s","threadId":"%s"}}
                """.formatted(position, post, sequence, post, thread)));
    }
}
