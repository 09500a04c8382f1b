package community.mhc.files;

import static org.assertj.core.api.Assertions.assertThat;

import community.mhc.chassis.test.TestTokens;
import community.mhc.files.library.content.ContentDigest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

@FilesServiceTest
class SharingAFileIT {

    private static final byte[] GUIDE =
            "# Grounding\n\nFive things you can see, four you can touch.\n".getBytes(StandardCharsets.UTF_8);

    @Autowired
    private Library library;

    @Autowired
    private RestTestClient http;

    private final UUID file = UUID.randomUUID();
    private UUID ada;
    private UUID group;

    /** The position after which the file is listed. */
    private String stored;

    @BeforeEach
    void inAClosedGroup() {
        ada = library.member("Ada Quill");
        group = library.group("Grounded", "closed", ada);
    }

    @Test
    void aFileIsListedOnceItsContentIsThere() {
        var added = position(Library.add(http, ada, file, group, "Skills/Grounding", "Grounding.md", "Skills", "calm"));
        assertThat(Library.read(http, ada, added, "/api/v1/groups/{id}/files", group)
                        .get("items"))
                .isEmpty();
        Library.get(http, ada, added, "/api/v1/files/{id}", file).expectStatus().isNotFound();

        stored = position(Library.upload(http, ada, file, GUIDE));
        var entry = Library.read(http, ada, stored, "/api/v1/files/{id}", file);
        assertThat(Library.read(http, ada, stored, "/api/v1/groups/{id}/files", group)
                        .get("items")
                        .get(0))
                .isEqualTo(entry);
        assertThat(entry.get("groupName").asString()).isEqualTo("Grounded");
        assertThat(entry.get("folder").asString()).isEqualTo("Skills/Grounding");
        assertThat(entry.get("tags").toString()).isEqualTo("[\"calm\",\"skills\"]");
        assertThat(entry.get("kind").asString()).isEqualTo("text/markdown");
        assertThat(entry.get("size").asLong()).isEqualTo(GUIDE.length);
        assertThat(entry.at("/uploadedBy/name").asString()).isEqualTo("Ada Quill");
        assertThat(entry.has("words")).isFalse();
    }

    @Test
    void theSamePutAndTheSameContentAnswerTheSame() {
        for (int i = 0; i < 2; i++) {
            Library.add(http, ada, file, group, "", "Grounding.md")
                    .expectStatus()
                    .isCreated();
            Library.upload(http, ada, file, GUIDE).expectStatus().isNoContent();
        }
        expectProblem(Library.add(http, ada, file, group, "", "Other.md"), 422, "ID_REUSED");
        expectProblem(Library.upload(http, ada, file, new byte[] {'x'}), 409, "CONTENT_ALREADY_STORED");
        assertThat(download().returnResult(byte[].class).getResponseBody()).isEqualTo(GUIDE);
    }

    @Test
    void contentComesBackByteForByteAndCanDoNoHarm() {
        share("Über Ruhe.md");
        download()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Content-Type", "text/markdown;charset=utf-8")
                .expectHeader()
                .valueEquals("Content-Security-Policy", "sandbox")
                .expectHeader()
                .valueEquals("X-Content-Type-Options", "nosniff")
                .expectHeader()
                .valueEquals("Cache-Control", "private, no-cache")
                .expectHeader()
                .valueEquals("ETag", "\"" + Library.sha256(GUIDE) + "\"")
                .expectHeader()
                .valueEquals("Content-Digest", ContentDigest.headerOf(Library.sha256(GUIDE)))
                .expectHeader()
                .value(
                        "Content-Disposition",
                        d -> assertThat(d).startsWith("inline;").contains("filename*=UTF-8''%C3%9Cber%20Ruhe.md"))
                .expectBody(byte[].class)
                .isEqualTo(GUIDE);
    }

    @Test
    void aDownloadIsResumedByRange() {
        share("Grounding.md");
        int size = GUIDE.length;
        expectRange("bytes=10-19", 10, 20);
        expectRange("bytes=10-", 10, size);
        expectRange("bytes=-5", size - 5, size);
        expectRange("bytes=0-", 0, size);
        expectRange("bytes=0-99999", 0, size);
        for (String whole : new String[] {"bytes=0-1,5-6", "lines=1-2", "bytes=x"})
            download("Range", whole)
                    .expectStatus()
                    .isOk()
                    .expectBody(byte[].class)
                    .isEqualTo(GUIDE);
        expectProblem(download("Range", "bytes=" + size + "-"), 416, "RANGE_NOT_SATISFIABLE");
        download("Range", "bytes=9999-").expectHeader().valueEquals("Content-Range", "bytes */" + size);
    }

    @Test
    void aRangeOfOtherContentIsNotMixedIn() {
        share("Grounding.md");
        for (var tag : new String[] {"\"other\"", "\"" + Library.sha256(GUIDE) + "\""})
            download("Range", "bytes=0-4", "If-Range", tag)
                    .expectStatus()
                    .isEqualTo(tag.equals("\"other\"") ? 200 : 206);
    }

    @Test
    void contentThatTheBrowserHasIsNotSentAgain() {
        share("Grounding.md");
        download("If-None-Match", "\"" + Library.sha256(GUIDE) + "\"")
                .expectStatus()
                .isNotModified()
                .expectBody()
                .isEmpty();
    }

    @Test
    void aRemovedFileIsGoneForEverybody() {
        share("Grounding.md");
        Library.get(http, ada, stored, "/api/v1/files/{id}", file)
                .expectStatus()
                .isOk();
        var removed = position(remove());
        remove().expectStatus().isNoContent();
        Library.get(http, ada, removed, "/api/v1/files/{id}", file)
                .expectStatus()
                .isNotFound();
        Library.get(http, ada, removed, "/api/v1/files/{id}/content", file)
                .expectStatus()
                .isNotFound();
        assertThat(Library.read(http, ada, removed, "/api/v1/files").get("items"))
                .isEmpty();
    }

    @Test
    void aRemovedFilesBytesLeaveTheDisk() throws Exception {
        share("Grounding.md");
        assertThat(onDisk()).hasSize(1);
        remove().expectStatus().isNoContent();
        for (int i = 0; i < 500 && !onDisk().isEmpty(); i++) Thread.sleep(10);
        assertThat(onDisk()).isEmpty();
    }

    @Test
    void ofContentsSentAtOnceOneIsStoredAndTheOthersLeaveNothing() throws Exception {
        Library.add(http, ada, file, group, "", "Grounding.md").expectStatus().isCreated();
        var statuses = new ConcurrentHashMap<Integer, Integer>();
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                var content = ("content " + i).getBytes(StandardCharsets.UTF_8);
                senders.submit(() -> {
                    var answer = Library.upload(http, ada, file, content).returnResult(String.class);
                    return statuses.merge(answer.getStatus().value(), 1, Integer::sum);
                });
            }
        }
        assertThat(statuses).isEqualTo(Map.of(204, 1, 409, 7));
        assertThat(onDisk()).hasSize(1);
    }

    private List<Path> onDisk() throws IOException {
        try (var kept = Files.walk(Path.of("target/test-content"))) {
            return kept.filter(p -> p.getFileName().toString().startsWith(file.toString()))
                    .toList();
        }
    }

    private RestTestClient.ResponseSpec remove() {
        return Library.remove(http, ada, file);
    }

    private void share(String name) {
        Library.add(http, ada, file, group, "", name).expectStatus().isCreated();
        stored = position(Library.upload(http, ada, file, GUIDE));
    }

    private RestTestClient.ResponseSpec download(String... headers) {
        var request = http.get()
                .uri("/api/v1/files/{id}/content", file)
                .headers(TestTokens.by(ada))
                .header("Mhc-Position", stored);
        for (int i = 0; i < headers.length; i += 2) request = request.header(headers[i], headers[i + 1]);
        return request.exchange();
    }

    private void expectRange(String range, int from, int to) {
        download("Range", range)
                .expectStatus()
                .isEqualTo(206)
                .expectHeader()
                .valueEquals("Content-Range", "bytes %d-%d/%d".formatted(from, to - 1, GUIDE.length))
                .expectBody(byte[].class)
                .isEqualTo(Arrays.copyOfRange(GUIDE, from, to));
    }

    private static void expectProblem(RestTestClient.ResponseSpec answer, int status, String code) {
        answer.expectStatus().isEqualTo(status).expectBody().jsonPath("$.code").isEqualTo(code);
    }

    private static String position(RestTestClient.ResponseSpec answer) {
        answer.expectStatus().is2xxSuccessful();
        return answer.returnResult(String.class).getResponseHeaders().getFirst("Mhc-Position");
    }
}
