package community.mhc.notification.live.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LiveStreamTest {

    private final LiveConnection connection = new LiveConnection(UUID.randomUUID());
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private String written() {
        return out.toString(StandardCharsets.UTF_8);
    }

    /** From the position 5 on, until the connection was ended, which the last of its frames stands for. */
    private void runFromFive() throws Exception {
        LiveStream stream =
                new LiveStream(connection, out, Clock.systemUTC(), Instant.now().plus(Duration.ofMillis(300)));
        assertThat(stream.begin(null, LastEventId.NONE, 5)).isTrue();
        stream.run();
    }

    @Test
    void aNewPageLearnsWhereToResume() throws Exception {
        runFromFive();
        assertThat(written()).startsWith("id: 5\n\n");
    }

    @Test
    void whatThePageHasIsNotWrittenAgain() throws Exception {
        connection.send(Frame.lasting(5, "notification", "old"));
        connection.send(Frame.lasting(6, "notification", "new"));
        connection.send(Frame.lasting(6, "notification", "new"));
        runFromFive();
        assertThat(written()).doesNotContain("old").containsOnlyOnce("data: new");
    }

    @Test
    void whatIsOnlyForNowIsWrittenWithoutAnId() throws Exception {
        connection.send(Frame.passing("thread", "{}"));
        runFromFive();
        assertThat(written()).contains("\n\nevent: thread\ndata: {}\n\n");
    }

    @Test
    void whereTheNewsCanBeSeenComesBeforeItAndIsNothingToResumeFrom() throws Exception {
        connection.send(Frame.lasting(6, "notification", "{}").seenAt("notification:6, forum:9"));
        connection.send(Frame.lasting(6, "notification", "{}").seenAt("notification:6, forum:9"));
        runFromFive();
        assertThat(written())
                .containsOnlyOnce(
                        "\n\nevent: position\ndata: \"notification:6, forum:9\"\n\nid: 6\nevent: notification\n");
    }

    @Test
    void aPageThatIsTooFarBehindIsClosed() throws Exception {
        for (int i = 0; i < 300; i++) connection.send(Frame.lasting(6 + i, "notification", "x"));
        assertThat(connection.hasEnded()).isTrue();
        runFromFive();
        assertThat(written()).isEqualTo("id: 5\n\n");
    }

    @Test
    void aStoreThatHasNotAnsweredYetMeansComeBack() throws Exception {
        LiveStream stream = new LiveStream(connection, out, Clock.systemUTC(), Instant.MAX);
        assertThat(stream.begin(null, LastEventId.NONE, -1)).isFalse();
    }
}
