package community.mhc.forum;

import static org.assertj.core.api.Assertions.assertThat;

import community.mhc.chassis.test.ServiceTest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

/** How long is long enough, and how long is too long; a refusal names the field and the rule. */
@ServiceTest
class BoundsIT {

    private static final Map<String, Object> GROUP = Map.of("name", "abc", "purpose", "", "access", "open");
    private static final Map<String, Object> TITLED = Map.of("title", "abc", "body", "b");
    private static final Map<String, Object> REPLY = Map.of("body", "b");

    @Autowired
    RestTestClient http;

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("groups", "name", "ab", "SIZE"),
                Arguments.of("groups", "name", "x".repeat(81), "SIZE"),
                Arguments.of("groups", "name", "   ", "NOT_BLANK"),
                Arguments.of("groups", "name", "two\nlines", "WELL_FORMED"),
                Arguments.of("groups", "purpose", "x".repeat(501), "SIZE"),
                Arguments.of("groups", "purpose", null, "NOT_NULL"),
                Arguments.of("groups", "access", null, "NOT_NULL"),
                Arguments.of("threads", "title", "ab", "SIZE"),
                Arguments.of("threads", "title", "x".repeat(201), "SIZE"),
                Arguments.of("threads", "title", "tab\there", "WELL_FORMED"),
                Arguments.of("threads", "body", "", "NOT_BLANK"),
                Arguments.of("threads", "body", "x".repeat(20_001), "SIZE"),
                Arguments.of("threads", "body", "bell\u0007", "WELL_FORMED"),
                Arguments.of("threads", "body", "half \uD83D pair", "WELL_FORMED"),
                Arguments.of("threads", "groupId", null, "NOT_NULL"),
                Arguments.of("posts", "body", " \n", "NOT_BLANK"),
                Arguments.of("posts", "body", "x".repeat(20_001), "SIZE"),
                Arguments.of("posts", "inReplyTo", null, "NOT_NULL"),
                Arguments.of("announcements", "title", "x".repeat(201), "SIZE"),
                Arguments.of("announcements", "body", "x".repeat(20_001), "SIZE"),
                Arguments.of("announcements", "groupId", null, "NOT_NULL"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatIsOutOfBoundsIsRefused(String what, String field, Object value, String rule) {
        var refusal = put(what, field, value).is(422, "VALIDATION_FAILED");
        var error = Stream.of(refusal.at("errors").iterator())
                .flatMap(errors -> {
                    var all = Stream.<String>builder();
                    errors.forEachRemaining(e -> all.add(
                            e.get("pointer").asString() + " " + e.get("code").asString()));
                    return all.build();
                })
                .toList();
        assertThat(error).contains("/" + field + " " + rule);
    }

    static Stream<Arguments> taken() {
        return Stream.of(
                Arguments.of("groups", "name", "abc"),
                Arguments.of("groups", "name", "x".repeat(80)),
                Arguments.of("groups", "purpose", "two\nlines " + "x".repeat(490)),
                Arguments.of("threads", "title", "abc"),
                Arguments.of("threads", "title", "\uD83D\uDE00".repeat(100)),
                Arguments.of("threads", "body", "x"),
                Arguments.of("threads", "body", "x".repeat(20_000)),
                Arguments.of("threads", "body", "\tone\r\ntwo \uD83D\uDE00"),
                Arguments.of("posts", "body", "x".repeat(20_000)),
                Arguments.of("announcements", "body", "x".repeat(20_000)));
    }

    @ParameterizedTest
    @MethodSource("taken")
    void whatIsWithinBoundsIsTaken(String what, String field, Object value) {
        put(what, field, value).is(201);
    }

    @Test
    void whatWasTakenIsReadAsItWasTyped() {
        var owner = new Api(http, UUID.randomUUID());
        var group = owner.foundGroup("open");
        var typed = "\tone\r\ntwo \uD83D\uDE00 <&> \u202E \\ \" 'x'";
        var thread = owner.openThread(group, typed);
        var opening = owner.get("/threads/{t}", thread).text("openingPostId");
        assertThat(owner.get("/threads/{t}/posts/{p}", thread, opening).text("body"))
                .isEqualTo(typed);
    }

    /** Something that is well formed but for one field. */
    private Answer put(String what, String field, Object value) {
        var owner = new Api(http, UUID.randomUUID());
        var id = UUID.randomUUID();
        if (what.equals("groups")) return owner.put(with(GROUP, field, value), "/groups/{id}", id);
        var group = owner.foundGroup("open");
        if (!what.equals("posts"))
            return owner.put(with(with(TITLED, "groupId", group), field, value), "/" + what + "/{id}", id);
        var thread = owner.openThread(group, "Hello");
        var opening = owner.get("/threads/{t}", thread).text("openingPostId");
        return owner.put(with(with(REPLY, "inReplyTo", opening), field, value), "/threads/{t}/posts/{p}", thread, id);
    }

    private static Map<String, Object> with(Map<String, Object> fields, String field, Object value) {
        var changed = new HashMap<>(fields);
        changed.put(field, value);
        return changed;
    }
}
