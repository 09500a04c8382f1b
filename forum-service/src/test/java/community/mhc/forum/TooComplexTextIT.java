package community.mhc.forum;

import static org.assertj.core.api.Assertions.assertThat;

import community.mhc.chassis.test.ServiceTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

/** What could not be shown as it is meant is refused when it is written, wherever Markdown is written, and holds nothing up. */
@ServiceTest
@Tag("attack")
class TooComplexTextIT {

    @Autowired
    RestTestClient http;

    private Api owner;
    private UUID group;
    private UUID thread;
    private UUID opening;

    static String[] texts() {
        return new String[] {
            "*a **b ".repeat(1_200) + "c" + " b** a*".repeat(1_200),
            "*a ".repeat(4_000) + "b" + "*".repeat(4_000),
            "*".repeat(4_000) + "a" + "*".repeat(4_000),
            "![".repeat(4_000) + "a" + "](b)".repeat(2_000),
            "[a]: /" + "u".repeat(10_000) + "\n\n" + "[a]".repeat(3_000),
            "![".repeat(6_000) + "a" + "]".repeat(6_000),
        };
    }

    @BeforeEach
    void aThread() {
        owner = new Api(http, UUID.randomUUID());
        group = owner.foundGroup("open");
        thread = owner.openThread(group, "Hello");
        opening = UUID.fromString(owner.get("/threads/{t}", thread).text("openingPostId"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void isRefusedAsAnOpeningPost(String body) {
        refused(owner.put(Map.of("groupId", group, "title", "Title", "body", body), "/threads/{t}", UUID.randomUUID()));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void isRefusedAsAReply(String body) {
        refused(owner.put(
                Map.of("inReplyTo", opening, "body", body), "/threads/{t}/posts/{p}", thread, UUID.randomUUID()));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void isRefusedAsAnEdit(String body) {
        refused(owner.patch("\"1\"", Map.of("body", body), "/threads/{t}/posts/{p}", thread, opening));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void isRefusedAsAnAnnouncement(String body) {
        refused(owner.put(
                Map.of("groupId", group, "title", "Title", "body", body), "/announcements/{a}", UUID.randomUUID()));
    }

    private void refused(Answer answer) {
        answer.is(422, "TEXT_TOO_COMPLEX");
        assertThat(answer.text("errors.0.pointer")).isEqualTo("/body");
        var next = owner.reply(thread, opening, "still here");
        assertThat(owner.get("/threads/{t}/posts/{p}", thread, next).text("html"))
                .contains("still here");
    }
}
