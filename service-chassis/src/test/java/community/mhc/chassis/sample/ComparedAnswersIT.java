package community.mhc.chassis.sample;

import static org.assertj.core.api.Assertions.assertThat;

import community.mhc.chassis.test.ComparedAnswers;
import community.mhc.chassis.test.ServiceTest;
import community.mhc.chassis.test.TestTokens;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Whatever a service under test answers is compared with its document, whoever answers: endpoint, filter or container. */
@ServiceTest
@Import(ComparedAnswersIT.Liar.class)
class ComparedAnswersIT {

    @TestComponent
    @RestController
    static class Liar {

        record Promised(String text) {}

        @GetMapping("/api/v1/lies/{kind}")
        Promised lie(@PathVariable String kind, HttpServletResponse response) throws IOException {
            switch (kind) {
                case "status" -> response.setStatus(202);
                case "media" -> response.getWriter().write("plain");
                case "container" -> response.sendError(405);
                case "header" -> response.setHeader("Mhc-Secret", "1");
                default -> {}
            }
            return kind.equals("media") ? null : new Promised(kind);
        }
    }

    @Autowired
    private RestTestClient http;

    private String findingsAfter(HttpMethod method, String path) {
        http.method(method)
                .uri("/api/v1" + path)
                .headers(TestTokens.by(UUID.randomUUID()))
                .exchange();
        return ComparedAnswers.take().toString();
    }

    @Test
    void whatIsAnsweredOtherwiseIsFound() {
        assertThat(findingsAfter(HttpMethod.GET, "/lies/status")).contains("202", "this status is not described");
        assertThat(findingsAfter(HttpMethod.GET, "/lies/media")).contains("this media type is not described");
        assertThat(findingsAfter(HttpMethod.GET, "/lies/header")).contains("header mhc-secret is not described");
    }

    /** What an endpoint leaves to the container comes back by its error page. */
    @Test
    void soIsWhatTheContainerAnswers() {
        assertThat(findingsAfter(HttpMethod.GET, "/lies/container"))
                .contains("answered 405", "this status is not described");
    }

    @Test
    void whatIsAsDescribedIsNot() {
        assertThat(findingsAfter(HttpMethod.GET, "/lies/none")).isEqualTo("[]");
        assertThat(findingsAfter(HttpMethod.DELETE, "/lies/none")).isEqualTo("[]");
        http.get().uri("/api/v1/lies/none").exchange().expectStatus().isUnauthorized();
        assertThat(ComparedAnswers.take()).isEmpty();
    }
}
