package community.mhc.files;

import static org.assertj.core.api.Assertions.assertThat;

import community.mhc.chassis.test.TestTokens;
import community.mhc.files.library.content.ContentDigest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** The media types of a file's content are those that the document names, both ways. */
@FilesServiceTest
@Tag("attack")
class DescribedContentIT {

    private static final String CONTENT = "/paths/~1api~1v1~1files~1{id}~1content/";

    @Autowired
    private Library library;

    @Autowired
    private RestTestClient http;

    private final UUID file = UUID.randomUUID();
    private UUID ada;
    private String stored;
    private JsonNode document;

    @BeforeEach
    void aTextThatIsShared() {
        ada = library.member("Ada Quill");
        stored = Library.share(http, ada, file, library.group("Grounded", "closed", ada), "", "Steps.md");
        document = http.get()
                .uri("/openapi.json")
                .exchange()
                .returnResult(JsonNode.class)
                .getResponseBody();
    }

    /** What the document says of the answer to this range, which has this media type. */
    private JsonNode described(String range, int status, String mediaType) {
        var answer = http.get()
                .uri("/api/v1/files/{id}/content", file)
                .headers(TestTokens.by(ada))
                .header("Mhc-Position", stored)
                .header("Range", range)
                .exchange()
                .returnResult(byte[].class);
        assertThat(answer.getStatus().value()).isEqualTo(status);
        assertThat(answer.getResponseHeaders().getContentType().toString().replaceFirst(";.*", ""))
                .isEqualTo(mediaType);
        var said = document.at(CONTENT + "get/responses/" + status);
        return said.has("$ref") ? document.at(said.get("$ref").asString().substring(1)) : said;
    }

    @Test
    void theWholeHasTheMediaTypeOfItsKind() {
        assertThat(described("", 200, "text/markdown").path("content").propertyNames())
                .contains("text/markdown", "application/pdf")
                .doesNotContain("application/octet-stream");
    }

    @Test
    void soHasAPart() {
        var part = described("bytes=0-3", 206, "text/markdown");
        assertThat(part.path("content").propertyNames()).contains("text/markdown", "application/pdf");
        assertThat(part.path("headers").propertyNames()).contains("Content-Range", "ETag");
    }

    @Test
    void aPartThatThereIsNotIsAProblem() {
        assertThat(described("bytes=999999-", 416, "application/problem+json")
                        .path("content")
                        .propertyNames())
                .containsExactly("application/problem+json");
    }

    @Test
    void whatIsSentIsBytesAndCallsItselfNothingElse() {
        assertThat(document.at(CONTENT + "put/requestBody/content").propertyNames())
                .containsExactly("application/octet-stream");
        for (var type : List.of("text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "text/html"))
            assertThat(statusOf(type)).as(type).isEqualTo(415);
        assertThat(statusOf("application/octet-stream")).isEqualTo(204);
    }

    private int statusOf(String type) {
        return http.put()
                .uri("/api/v1/files/{id}/content", file)
                .headers(TestTokens.by(ada))
                .header("Content-Digest", digest())
                .header("Content-Type", type)
                .body(text())
                .exchange()
                .returnResult(String.class)
                .getStatus()
                .value();
    }

    private byte[] text() {
        return ("Steps.md by " + ada).getBytes(StandardCharsets.UTF_8);
    }

    private String digest() {
        return ContentDigest.headerOf(Library.sha256(text()));
    }
}
