package community.mhc.chassis.sample;

import static org.assertj.core.api.Assertions.assertThat;

import community.mhc.chassis.sample.NoteEndpoint.NewNote;
import community.mhc.chassis.test.ServiceTest;
import community.mhc.chassis.test.TestTokens;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/** An edit names the one revision that it is based on (RFC 9110, 8.8.3 and 13.1.1). */
@ServiceTest
@Tag("attack")
class EditHeadersIT {

    @Autowired
    RestTestClient http;

    private final UUID id = UUID.randomUUID();

    @BeforeEach
    void aNote() {
        http.put()
                .uri("/api/v1/notes/{id}", id)
                .headers(TestTokens.by(id))
                .contentType(MediaType.APPLICATION_JSON)
                .body(new NewNote("first"))
                .exchange()
                .expectStatus()
                .isCreated();
    }

    private String codeAfter(String... ifMatch) {
        var body = http.patch()
                .uri("/api/v1/notes/{id}", id)
                .headers(TestTokens.by(id))
                .header("If-Match", ifMatch)
                .contentType(MediaType.APPLICATION_JSON)
                .body(new NewNote("changed"))
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return String.valueOf(body).replaceAll("(?s).*\"code\":\"([A-Z_]+)\".*", "$1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "\"0",
                "0\"",
                "nonsense",
                "W/0",
                "w/\"0\"",
                "W/ \"0\"",
                "\"0\"x",
                "\"0\" \"1\"",
                "\"0\",\"1\"",
                "*"
            })
    void whatIsNoEntityTagIsMalformed(String ifMatch) {
        assertThat(codeAfter(ifMatch)).isEqualTo("BAD_PARAMETER");
    }

    @Test
    void soAreTwoOfThem() {
        assertThat(codeAfter("\"0\"", "\"1\"")).isEqualTo("BAD_PARAMETER");
    }

    /** The comparison is strong, and one revision has one tag. */
    @ParameterizedTest
    @ValueSource(strings = {"W/\"0\"", "\"00\"", "\"000000000000000000\""})
    void whatOnlyLooksLikeTheTagIsAnotherOne(String ifMatch) {
        assertThat(codeAfter(ifMatch)).isEqualTo("REVISION_CONFLICT");
    }
}
