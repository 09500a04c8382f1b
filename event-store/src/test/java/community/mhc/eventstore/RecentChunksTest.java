package community.mhc.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.Test;

class RecentChunksTest {

    private final RecentChunks recent = new RecentChunks(10, 1_000);

    @Test
    void theOldestAreForgottenWhenThereAreTooManyMessages() {
        recent.add(chunk(0, 5, 10));
        recent.add(chunk(5, 10, 10));
        assertThat(recent.following(0)).isNotNull();

        recent.add(chunk(10, 11, 10));

        assertThat(recent.following(4)).isNull();
        assertThat(recent.following(5)).isNotNull();
    }

    @Test
    void theOldestAreForgottenWhenTheyAreTooLarge() {
        recent.add(chunk(0, 1, 600));
        recent.add(chunk(1, 2, 600));

        assertThat(recent.following(0)).isNull();
        assertThat(recent.following(1)).isNotNull();
    }

    @Test
    void theLastStaysWhateverItsSize() {
        recent.add(chunk(0, 1, 5_000));
        assertThat(recent.following(0)).isNotNull();

        recent.add(chunk(1, 2, 10));
        assertThat(recent.following(0)).isNull();
        assertThat(recent.following(1)).isNotNull();
    }

    private static Chunk chunk(long after, long upTo, long size) {
        TrackedEventMessage<?> message = new GenericTrackedEventMessage<>(
                new GlobalSequenceTrackingToken(upTo), GenericEventMessage.asEventMessage("event"));
        List<TrackedEventMessage<?>> messages = Collections.nCopies((int) (upTo - after), message);
        return new Chunk(after, upTo, size, messages);
    }
}
