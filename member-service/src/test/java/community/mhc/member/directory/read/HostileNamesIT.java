package community.mhc.member.directory.read;

import static org.assertj.core.api.Assertions.assertThat;

import community.mhc.chassis.test.ServiceTest;
import community.mhc.member.signin.Newcomer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** Whatever members are called, the directory is read to its end: everybody once, one page behind the other. */
@ServiceTest
@Tag("attack")
class HostileNamesIT {

    /** Letters that become many, or none, or more bytes, once they are compared; two members have each name. */
    private static final List<String> LETTERS = List.of(
            "\uFDFA", // eighteen
            "\uFDFB",
            "\uFB03",
            "\u0130",
            "\u1E9E",
            "\u0F77",
            "\uD55C",
            "\uD835\uDD18",
            "\uD840\uDC00",
            "\u0301",
            "a",
            "\u4E00");

    @Autowired
    private RestTestClient http;

    @Autowired
    private JwtEncoder tokens;

    private final List<String> everybody = new ArrayList<>();
    private Newcomer reader;

    @BeforeEach
    void aFewWithEachNameJoin() {
        for (var letter : LETTERS)
            for (int i = 0; i < 2; i++) {
                var name = "a" + letter.repeat(94 / letter.length());
                everybody.add(Newcomer.named(name).joins(http).id().toString());
            }
        reader = Newcomer.named("Ruth Alder").joins(http);
        everybody.add(reader.id().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&profession=psychologist&state=VT", "&q=a", "&q=\uFDFA"})
    void theDirectoryIsReadToItsEnd(String filter) {
        var deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!page("/api/v1/members?order=newest&limit=1", "")
                .at("/items/0/id")
                .asString()
                .equals(reader.id().toString())) assertThat(System.nanoTime()).isLessThan(deadline);
        var list = "/api/v1/members?limit=1" + filter;
        var read = new ArrayList<String>();
        var page = page(list, "");
        for (; page.get("next").isString(); page = page(list, page.get("next").asString())) idsOf(page, read);
        idsOf(page, read);
        assertThat(read).doesNotHaveDuplicates();
        if (!filter.contains("q=")) assertThat(read).containsAll(everybody);
        else assertThat(read).isNotEmpty();
    }

    private static void idsOf(JsonNode page, List<String> read) {
        page.get("items").forEach(item -> read.add(item.get("id").asString()));
    }

    private JsonNode page(String list, String cursor) {
        var answer = http.get()
                .uri(cursor.isEmpty() ? list : list + "&cursor=" + cursor)
                .headers(headers -> headers.setBearerAuth(reader.token(tokens)))
                .exchange()
                .returnResult(JsonNode.class);
        assertThat(answer.getStatus().value()).isEqualTo(200);
        return answer.getResponseBody();
    }
}
