package community.mhc.files;

import static org.assertj.core.api.Assertions.assertThat;

import community.mhc.chassis.test.TestTokens;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.client.RestTestClient;

@FilesServiceTest
class WhoSeesFilesIT {

    @Autowired
    private Library library;

    @Autowired
    private RestTestClient http;

    private final UUID file = UUID.randomUUID();
    private final UUID nothing = UUID.randomUUID();
    private UUID owner;
    private UUID member;
    private UUID outsider;

    @BeforeEach
    void threeMembers() {
        owner = library.member("Olive Ash");
        member = library.member("Mo Birch");
        outsider = library.member("Otto Elm");
    }

    /** Each path of the service, with the id of a group and of a file in it. */
    private static final List<Function<Ids, Request>> PATHS = List.of(
            ids -> new Request(HttpMethod.GET, "/api/v1/groups/" + ids.group + "/files", null),
            ids -> new Request(HttpMethod.GET, "/api/v1/files?groupId=" + ids.group, null),
            ids -> new Request(HttpMethod.GET, "/api/v1/files/" + ids.file, null),
            ids -> new Request(HttpMethod.GET, "/api/v1/files/" + ids.file + "/content", null),
            ids -> new Request(HttpMethod.PUT, "/api/v1/files/" + ids.file, ids.group),
            ids -> new Request(HttpMethod.PUT, "/api/v1/files/" + ids.file + "/content", "bytes"),
            ids -> new Request(HttpMethod.DELETE, "/api/v1/files/" + ids.file, null));

    private record Ids(UUID group, UUID file) {}

    private record Request(HttpMethod method, String path, Object body) {}

    @Test
    void anOutsiderOfAClosedGroupIsAnsweredAsIfThereWereNothing() {
        var group = library.group("Closed", "closed", owner);
        var shared = Library.share(http, owner, file, group, "", "Agenda.txt");
        assertThat(Library.read(http, outsider, shared, "/api/v1/files").get("items"))
                .isEmpty();
        for (var path : PATHS) {
            var there = path.apply(new Ids(group, file));
            var nowhere = path.apply(new Ids(nothing, nothing));
            assertThat(answer(there, shared)).isEqualTo(answer(nowhere, shared)).contains("NOT_FOUND");
        }
    }

    @Test
    void whoLeftIsAnOutsiderAgain() {
        var group = library.group("Closed", "closed", owner);
        library.joined(group, member, "member");
        var shared = Library.share(http, owner, file, group, "", "Agenda.txt");
        Library.get(http, member, shared, "/api/v1/files/{id}", file)
                .expectStatus()
                .isOk();
        library.left(group, member);
        Library.get(http, member, shared, "/api/v1/files/{id}", file)
                .expectStatus()
                .isNotFound();
    }

    /** An instance that stood still while it handled the joining goes on when another one has handled the leaving. */
    @Test
    void whoLeftStaysOutsideWhateverComesLate() {
        var group = library.group("Closed", "closed", owner);
        var joined = library.joined(group, member, "member");
        var shared = Library.share(http, owner, file, group, "", "Agenda.txt");
        library.left(group, member);
        library.hear(joined);
        Library.get(http, member, shared, "/api/v1/files/{id}", file)
                .expectStatus()
                .isNotFound();
        assertThat(Library.read(http, member, shared, "/api/v1/files").get("items"))
                .isEmpty();
    }

    @Test
    void aFounderWhoLeftStaysOutsideWhateverComesLate() {
        var group = UUID.randomUUID();
        var founded = library.founded(group, "Closed", "closed", owner);
        var shared = Library.share(http, owner, file, group, "", "Agenda.txt");
        library.left(group, owner);
        library.hear(founded);
        Library.get(http, owner, shared, "/api/v1/files/{id}", file)
                .expectStatus()
                .isNotFound();
    }

    @Test
    void anOpenLibraryIsReadByAllAndAddedToByMembers() {
        var group = library.group("Open", "open", owner);
        var shared = Library.share(http, owner, file, group, "", "Agenda.txt");
        Library.get(http, outsider, shared, "/api/v1/files/{id}/content", file)
                .expectStatus()
                .isOk();
        assertThat(Library.read(http, outsider, shared, "/api/v1/groups/{id}/files", group)
                        .get("items"))
                .hasSize(1);
        assertThat(Library.read(http, outsider, shared, "/api/v1/files?groupId={id}", group)
                        .get("items"))
                .hasSize(1);
        assertThat(Library.read(http, outsider, shared, "/api/v1/files").get("items"))
                .isEmpty();
        Library.add(http, outsider, nothing, group, "", "Mine.txt")
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("NOT_A_MEMBER");
    }

    @Test
    void aModeratorRemovesWhatAMemberDoesNot() {
        var group = library.group("Closed", "closed", owner);
        library.joined(group, member, "member");
        Library.share(http, owner, file, group, "", "Agenda.txt");
        remove(member).expectStatus().isForbidden();
        library.joined(group, member, "moderator");
        remove(member).expectStatus().isNoContent();
    }

    @Test
    void aNameThatIsHeardLateIsShownNonetheless() {
        var early = UUID.randomUUID();
        var group = library.group("Early", "closed", early);
        var shared = Library.share(http, early, file, group, "", "Agenda.txt");
        assertThat(Library.read(http, early, shared, "/api/v1/files/{id}", file)
                        .at("/uploadedBy/profession")
                        .isNull())
                .isTrue();
        library.registered(early, "Erin Early");
        assertThat(Library.read(http, early, shared, "/api/v1/files/{id}", file)
                        .at("/uploadedBy/name")
                        .asString())
                .isEqualTo("Erin Early");
    }

    private RestTestClient.ResponseSpec remove(UUID by) {
        return Library.remove(http, by, file);
    }

    /** Status, headers and body, without what differs between any two requests. */
    private String answer(Request request, String position) {
        var spec = http.method(request.method)
                .uri(request.path)
                .headers(TestTokens.by(outsider))
                .header("Mhc-Position", position);
        if (request.body instanceof UUID group)
            spec.header("Content-Type", "application/json")
                    .body(Map.of("groupId", group, "folder", "", "name", "Agenda.txt", "tags", List.of()));
        else if (request.body instanceof String text)
            spec.header("Content-Digest", "sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:")
                    .body(text.getBytes());
        var result = spec.exchange().returnResult(String.class);
        var headers = result.getResponseHeaders().headerNames().stream()
                .filter(name -> !name.equalsIgnoreCase("connection")) // each connection ends after a hundred requests
                .sorted()
                .toList();
        return result.getStatus() + " " + headers + " "
                + result.getResponseBody()
                        .replaceAll("\"instance\":\"[^\"]*\"", "")
                        .replaceAll("\"traceId\":\"[^\"]*\"", "");
    }
}
