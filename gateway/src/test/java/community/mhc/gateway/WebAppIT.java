package community.mhc.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With a tiny app of its own in place of the built one: src/test/resources/static. */
class WebAppIT extends WithGateway {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/groups/1?tab=files", "/people/0197a3c0", "/index.html"})
    void everyAddressOfTheAppOpensItsPage(String path) {
        HttpResponse<String> page = browser().get(path, "Accept", "text/html,*/*;q=0.8");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("the web app");
        assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-cache");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/none", "/api", "/actuator/none", "/assets/none.js"})
    void whatIsNoPageIsNotAnsweredWithOne(String path) {
        assertThat(browser().get(path, "Accept", "text/html").statusCode()).isEqualTo(404);
    }

    @Test
    void aMissingPictureIsMissing() {
        assertThat(browser().get("/none.png", "Accept", "image/*").statusCode()).isEqualTo(404);
    }

    @Test
    void filesNamedAfterTheirContentAreKeptForEver() {
        HttpResponse<String> file = browser().get("/assets/app-1a2b3c.js");
        assertThat(file.body()).contains("export");
        assertThat(file.headers().firstValue("Cache-Control").orElseThrow()).contains("max-age=31536000", "immutable");
    }

    @Test
    void theDocumentIsComposedOfTheServicesThatAnswer() {
        forum.answering(exchange -> FakeService.json(
                exchange, 200, "{\"paths\":{\"/api/v1/groups\":{\"get\":{\"operationId\":\"groups\"}}}}"));
        HttpResponse<String> document = browser().get("/openapi.json");
        assertThat(document.statusCode()).isEqualTo(200);
        assertThat(document.body())
                .contains("\"/api/v1/groups\"", "\"/session\"", "\"url\":\"" + issuer + "\"")
                .contains("\"x-missing-services\":[\"files-service\",\"jobs-service\",\"notification-service\"]");
    }
}
