package community.mhc.files;

import static org.assertj.core.api.Assertions.assertThat;

import community.mhc.chassis.test.BadRequests;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.client.RestTestClient;

@FilesServiceTest
class BadRequestsIT extends BadRequests {

    private static final List<String> QUERIES = List.of(
            "groupId=x",
            "groupId=",
            "folder=" + "x".repeat(244),
            "folder=//",
            "tag=%00",
            "tag=" + "x".repeat(31),
            "kind=*",
            "kind=a&kind=b");

    @Autowired
    private Library library;

    @Autowired
    private RestTestClient http;

    private UUID caller;
    private UUID group;

    @BeforeEach
    void aGroup() {
        caller = library.member("Ada Quill");
        group = library.group("Grounded", "closed", caller);
    }

    @Override
    protected UUID caller() {
        return caller;
    }

    @Test
    void noFieldsValueIsAFault() {
        badValues(
                "/files/@",
                Map.of("groupId", group, "folder", "Forms", "name", "Intake.txt", "tags", List.of("intake")));
        assertThat(sent()).isGreaterThan(150);
    }

    @Test
    void noBodyIsAFault() {
        badBodies("/files/@");
        badBodies("/files/@/content");
    }

    @Test
    void noPathOrQueryIsAFault() {
        badIds("/files/@");
        badIds("/files/@/content");
        badIds("/groups/@/files");
        badQueries("/files", QUERIES);
        badQueries("/groups/" + group + "/files", QUERIES);
        assertThat(sent()).isGreaterThan(100);
    }

    @Test
    void noHeaderOfContentIsAFault() {
        var file = UUID.randomUUID();
        Library.share(http, caller, file, group, "", "Intake.txt");
        for (var value : List.of(
                "",
                "x",
                "bytes",
                "bytes=",
                "bytes=-",
                "bytes=--1",
                "bytes=9-1",
                "bytes=-0",
                "bytes=99999999999999999999-",
                "bytes=0-0," + "1-1,".repeat(200),
                "bytes=9999-",
                "\"x\"",
                "W/\"x\"",
                "*",
                "sha-256=:AAAA:",
                "sha-256=::",
                "Mon, 01 Jan 2026 00:00:00 GMT")) {
            for (var header : List.of(
                    "Range", "If-Range", "If-None-Match", "If-Match", "If-Modified-Since", "Accept", "Mhc-Position"))
                send(HttpMethod.GET, "/files/" + file + "/content", null, header, value, "Range", "bytes=0-1");
            send(HttpMethod.PUT, "/files/" + file + "/content", "bytes", "Content-Digest", value);
        }
    }
}
