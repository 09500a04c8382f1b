package community.mhc.files;

import static org.assertj.core.api.Assertions.assertThat;

import community.mhc.chassis.test.TestTokens;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

@FilesServiceTest
class RefusedFilesIT {

    private static final byte[] TEXT = "some text".getBytes(StandardCharsets.UTF_8);

    @Autowired
    private Library library;

    @Autowired
    private RestTestClient http;

    @LocalServerPort
    private int port;

    private final UUID file = UUID.randomUUID();
    private UUID ada;
    private UUID group;

    @BeforeEach
    void aFileWithoutContent() {
        ada = library.member("Ada Quill");
        group = library.group("Grounded", "closed", ada);
        Library.add(http, ada, file, group, "", "Notes.txt").expectStatus().isCreated();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "folder":"a//b","name":"n","tags":[]         | /folder | PATTERN
            "folder":"a/b/c/d/e","name":"n","tags":[]    | /folder | PATTERN
            "folder":"","name":"a/b","tags":[]           | /name   | PATTERN
            "folder":"","name":" ","tags":[]             | /name   | PATTERN
            "folder":"","name":"\\ud800","tags":[]       | /name   | PATTERN
            "folder":"","name":"n","tags":["a\\nb"]      | /tags/0 | PATTERN
            "folder":"","name":"n","tags":[null]         | /tags/0 | NOT_NULL
            "folder":"","name":"n"                       | /tags   | NOT_NULL
            "name":"n","tags":[]                         | /folder | NOT_NULL
            "folder":"","name":"n","tags":["1","2","3","4","5","6","7","8","9","10","11"] | /tags | SIZE
            """)
    void aNameThatMisleadsIsNamedInTheAnswer(String fields, String pointer, String code) {
        put("{\"groupId\":\"" + group + "\"," + fields + "}")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("VALIDATION_FAILED")
                .jsonPath("$.errors[0].pointer")
                .isEqualTo(pointer)
                .jsonPath("$.errors[0].code")
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "limit=101,422",
        "tag=0123456789012345678901234567890,422",
        "groupId=x,400",
        "cursor=x,400",
        "kind=a%00b,200",
        "q=%FF%FE,400",
        "q=%F0%9F%98%80,200"
    })
    void aBadQueryIsAClearAnswer(String query, int status) {
        http.get()
                .uri(java.net.URI.create("http://127.0.0.1:" + port + "/api/v1/files?" + query))
                .headers(TestTokens.by(ada))
                .exchange()
                .expectStatus()
                .isEqualTo(status);
    }

    @Test
    void contentThatIsNotWhatWasAnnouncedIsRefused() throws IOException {
        var other = "sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:";
        expectProblem(Library.upload(http, ada, file, TEXT, other), 422, "DIGEST_MISMATCH");
        expectProblem(Library.upload(http, ada, file, TEXT, null), 400, "DIGEST_REQUIRED");
        expectProblem(Library.upload(http, ada, file, TEXT, "sha-256=x"), 400, "DIGEST_REQUIRED");
        expectProblem(Library.upload(http, ada, file, new byte[0]), 422, "CONTENT_EMPTY");
        assertThat(Library.onDisk(file)).isEmpty();
    }

    @Test
    void whatLibrariesDoNotTakeIsRefusedUnderAnyName() throws IOException {
        var page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
        expectProblem(Library.upload(http, ada, file, page), 415, "KIND_NOT_ALLOWED");
        assertThat(Library.onDisk(file)).isEmpty();
    }

    @Test
    void aFileOfMoreThanFiftyMegabytesIsRefusedAndItsSenderGetsToKnow() throws IOException {
        var large = new byte[50 * 1024 * 1024 + 1];
        expectProblem(Library.upload(http, ada, file, large), 413, "FILE_TOO_LARGE");
        assertThat(Library.onDisk(file)).isEmpty();
    }

    @Test
    void anUploadThatBreaksOffLeavesNothingBehind() throws Exception {
        try (var socket = new Socket("127.0.0.1", port)) {
            var head = "PUT /api/v1/files/" + file + "/content HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                    + TestTokens.forMember(ada)
                    + "\r\nContent-Digest: sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:\r\n"
                    + "Content-Length: 1000\r\n\r\nhalf";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).contains("400", "BAD_REQUEST");
        }
        assertThat(Library.onDisk(file)).isEmpty();
    }

    private RestTestClient.ResponseSpec put(String body) {
        return http.put()
                .uri("/api/v1/files/{id}", UUID.randomUUID())
                .headers(TestTokens.by(ada))
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    private static void expectProblem(RestTestClient.ResponseSpec answer, int status, String code) {
        answer.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code);
    }
}
