package community.mhc.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import community.mhc.chassis.test.TestTokens;
import community.mhc.files.library.content.ContentDigest;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** Each step of sharing a file asks for the right as it is then: it may have been lost since the step before. */
@Tag("attack")
@FilesServiceTest
class WhoChangesFilesIT {

    private static final byte[] TEXT = "what was agreed".getBytes(StandardCharsets.UTF_8);

    @Autowired
    private Library library;

    @Autowired
    private RestTestClient http;

    @LocalServerPort
    private int port;

    private final UUID file = UUID.randomUUID();
    private UUID owner;
    private UUID member;
    private UUID group;

    /** All that changes a file that is there. */
    private final List<BiFunction<UUID, UUID, ResponseSpec>> writes = List.of(
            (by, of) -> Library.add(http, by, of, group, "", "Minutes.txt"),
            (by, of) -> Library.upload(http, by, of, TEXT),
            (by, of) -> Library.remove(http, by, of));

    @BeforeEach
    void anOpenGroup() {
        owner = library.member("Olive Ash");
        member = library.member("Mo Birch");
        group = library.group("Open", "open", owner);
    }

    @Test
    void whoLeftAnOpenGroupGivesNoContentToAFileAddedBefore() throws IOException {
        library.joined(group, member, "member");
        Library.add(http, member, file, group, "", "Minutes.txt").expectStatus().isCreated();
        library.left(group, member);
        expectNotAMember(Library.upload(http, member, file, TEXT));
        assertThat(Library.onDisk(file)).isEmpty();
    }

    @Test
    void whoLeftAnOpenGroupChangesNothingOfTheirOwnInIt() {
        library.joined(group, member, "member");
        var shared = share();
        library.left(group, member);
        for (var write : writes) expectNotAMember(write.apply(member, file));
        Library.get(http, owner, shared, "/api/v1/files/{id}/content", file)
                .expectStatus()
                .isOk();
    }

    /** Left or removed, let in or declined: outside is outside, and those who never were in it are answered no worse. */
    @Test
    void whoIsOutsideIsAnsweredLikeAnyVisitor() {
        var visitor = library.member("Otto Elm");
        library.joined(group, member, "moderator");
        share();
        library.left(group, member);
        for (var write : writes) {
            var status = statusOf(write.apply(member, file));
            assertThat(status).isEqualTo(statusOf(write.apply(visitor, file))).isEqualTo(403);
        }
    }

    @Test
    void whoLeavesDuringAnUploadHasUploadedNothing() throws Exception {
        library.joined(group, member, "member");
        Library.add(http, member, file, group, "", "Minutes.txt").expectStatus().isCreated();
        assertThat(uploadAndLeaveMeanwhile()).contains(" 403", "NOT_A_MEMBER");
        assertThat(Library.onDisk(file)).isEmpty();
    }

    /** Sending the same content again is no way around it, and takes nothing from the file either. */
    @Test
    void whoLeavesDuringARepeatedUploadIsRefusedAndTheFileKeepsItsContent() throws Exception {
        library.joined(group, member, "member");
        var shared = share();
        assertThat(uploadAndLeaveMeanwhile()).contains(" 403", "NOT_A_MEMBER");
        Library.get(http, owner, shared, "/api/v1/files/{id}/content", file)
                .expectStatus()
                .isOk();
    }

    private String share() {
        Library.add(http, member, file, group, "", "Minutes.txt").expectStatus().isCreated();
        return Library.upload(http, member, file, TEXT)
                .expectStatus()
                .isNoContent()
                .returnResult(String.class)
                .getResponseHeaders()
                .getFirst("Mhc-Position");
    }

    private String uploadAndLeaveMeanwhile() throws Exception {
        try (var socket = new Socket("127.0.0.1", port)) {
            var head = "PUT /api/v1/files/" + file
                    + "/content HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer "
                    + TestTokens.forMember(member) + "\r\nContent-Digest: "
                    + ContentDigest.headerOf(Library.sha256(TEXT)) + "\r\nContent-Length: " + TEXT.length + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(TEXT, 0, 5);
            awaitArrivalOfFirstBytes();
            library.left(group, member);
            socket.getOutputStream().write(TEXT, 5, TEXT.length - 5);
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void awaitArrivalOfFirstBytes() {
        await().until(() -> Library.onDisk(file).stream()
                .anyMatch(path ->
                        path.toString().contains("incoming") && path.toFile().length() > 0));
    }

    private static int statusOf(ResponseSpec answer) {
        return answer.returnResult(String.class).getStatus().value();
    }

    private static void expectNotAMember(ResponseSpec answer) {
        answer.expectStatus().isForbidden().expectBody().jsonPath("$.code").isEqualTo("NOT_A_MEMBER");
    }
}
