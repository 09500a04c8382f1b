package community.mhc.e2e;

import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the gateway answered. */
record Answer(int status, HttpResponse<String> http) {

    private static final JsonMapper JSON = new JsonMapper();

    JsonNode json() {
        return JSON.readTree(http.body());
    }

    String code() {
        return status < 400 || http.body().isBlank() ? "" : json().path("code").asString("");
    }

    String header(String name) {
        return http.headers().firstValue(name).orElse("");
    }

    /** Fails unless the answer has this status, and says what was answered instead. */
    Answer expect(int expected) {
        if (status != expected)
            throw new AssertionError("%s %s answered %d instead of %d: %s"
                    .formatted(http.request().method(), http.uri(), status, expected, http.body()));
        return this;
    }
}
