package community.mhc.forum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the API answered. @param body null where there is none */
public record Answer(int status, HttpHeaders headers, JsonNode body) {

    public Answer is(int expected) {
        assertThat(status).as("%s", body).isEqualTo(expected);
        return this;
    }

    /** A problem with this status and code. */
    public Answer is(int expected, String code) {
        is(expected);
        assertThat(headers.getContentType()).hasToString("application/problem+json");
        assertThat(text("code")).isEqualTo(code);
        return this;
    }

    /** The value at a path such as {@code items.0.author.name}, as text; "null" where there is none. */
    public String text(String path) {
        var node = at(path);
        return node.isNull() ? "null" : node.asString();
    }

    public JsonNode at(String path) {
        var node = body;
        for (String step : path.split("\\."))
            node = step.matches("\\d+") ? node.path(Integer.parseInt(step)) : node.path(step);
        assertThat(node.isMissingNode()).as("%s in %s", path, body).isFalse();
        return node;
    }

    /** One field of every item of a page. */
    public List<String> items(String field) {
        var values = new ArrayList<String>();
        at("items").forEach(item -> values.add(item.path(field).asString()));
        return values;
    }

    /** A problem without what differs from request to request. */
    public JsonNode likeness() {
        var copy = (ObjectNode) body.deepCopy();
        copy.remove(List.of("instance", "traceId"));
        return copy;
    }
}
