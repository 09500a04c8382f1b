package community.mhc.files;

import community.mhc.chassis.stream.TakenMessage;
import community.mhc.chassis.test.OtherServices;
import community.mhc.chassis.test.TestTokens;
import community.mhc.files.library.Sha256;
import community.mhc.files.library.content.ContentDigest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** What a test says of a library: who is there, and what they do through the API. */
@TestComponent
public class Library {

    private final OtherServices others;

    Library(OtherServices others) {
        this.others = others;
    }

    public UUID member(String name) {
        var id = UUID.randomUUID();
        registered(id, name);
        return id;
    }

    public void registered(UUID id, String name) {
        var data = Map.of("memberId", id, "name", name, "profession", "trainee", "licenceState", "VT", "unknown", 1);
        hear("member.member.v1", "member.member-registered.v1", data);
    }

    public UUID group(String name, String access, UUID owner) {
        var id = UUID.randomUUID();
        founded(id, name, access, owner);
        return id;
    }

    public TakenMessage founded(UUID group, String name, String access, UUID owner) {
        var data = Map.of("groupId", group, "name", name, "access", access, "ownerId", owner);
        return hear("forum.group.v1", "forum.group-founded.v1", data);
    }

    public TakenMessage joined(UUID group, UUID member, String role) {
        var data = Map.of("groupId", group, "memberId", member, "role", role);
        return hear("forum.membership.v1", "forum.member-joined.v1", data);
    }

    public void left(UUID group, UUID member) {
        hear("forum.membership.v1", "forum.member-left.v1", Map.of("groupId", group, "memberId", member));
    }

    public TakenMessage hear(String topic, String type, Object data) {
        return others.publish(topic, type, data);
    }

    /** Hearing the same one again is a redelivery. */
    public void hear(TakenMessage message) {
        others.deliver(message);
    }

    public static RestTestClient.ResponseSpec add(
            RestTestClient http, UUID by, UUID file, UUID group, String folder, String name, String... tags) {
        return http.put()
                .uri("/api/v1/files/{id}", file)
                .headers(TestTokens.by(by))
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("groupId", group, "folder", folder, "name", name, "tags", List.of(tags)))
                .exchange();
    }

    public static RestTestClient.ResponseSpec upload(RestTestClient http, UUID by, UUID file, byte[] content) {
        return upload(http, by, file, content, ContentDigest.headerOf(sha256(content)));
    }

    public static RestTestClient.ResponseSpec upload(
            RestTestClient http, UUID by, UUID file, byte[] content, String digest) {
        var request = http.put().uri("/api/v1/files/{id}/content", file).headers(TestTokens.by(by));
        if (digest != null) request = request.header("Content-Digest", digest);
        return request.contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(content)
                .exchange();
    }

    /** Adds a file with content; the answer is the position after which it can be read. */
    public static String share(
            RestTestClient http, UUID by, UUID file, UUID group, String folder, String name, String... tags) {
        add(http, by, file, group, folder, name, tags).expectStatus().isCreated();
        return upload(http, by, file, (name + " by " + by).getBytes(StandardCharsets.UTF_8))
                .expectStatus()
                .isNoContent()
                .returnResult(String.class)
                .getResponseHeaders()
                .getFirst("Mhc-Position");
    }

    public static RestTestClient.ResponseSpec remove(RestTestClient http, UUID by, UUID file) {
        return http.delete()
                .uri("/api/v1/files/{id}", file)
                .headers(TestTokens.by(by))
                .exchange();
    }

    public static RestTestClient.ResponseSpec get(
            RestTestClient http, UUID by, String position, String path, Object... variables) {
        return http.get()
                .uri(path, variables)
                .headers(TestTokens.by(by))
                .header("Mhc-Position", position)
                .exchange();
    }

    public static JsonNode read(RestTestClient http, UUID by, String position, String path, Object... variables) {
        return get(http, by, position, path, variables)
                .expectStatus()
                .isOk()
                .returnResult(JsonNode.class)
                .getResponseBody();
    }

    /** What this file has on disk, and whatever is still arriving. */
    public static List<Path> onDisk(UUID file) throws IOException {
        try (var all = Files.walk(Path.of("target/test-content"))) {
            return all.filter(Files::isRegularFile)
                    .filter(p -> p.getFileName().toString().startsWith(file.toString())
                            || p.toString().contains("incoming"))
                    .toList();
        }
    }

    public static Sha256 sha256(byte[] content) {
        try {
            return Sha256.of(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
