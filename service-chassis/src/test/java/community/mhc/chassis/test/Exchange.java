package community.mhc.chassis.test;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A request and what was answered.
 *
 * @param path as it was sent, without the query
 * @param headers of the answer, by their names in lower case
 * @param body null where it is not to be looked at: a stream, or one that the client did not take
 */
public record Exchange(String method, String path, int status, Map<String, List<String>> headers, byte[] body) {

    private static final JsonMapper JSON = new JsonMapper();

    public Exchange {
        headers = headers.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        header -> header.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue, (some, more) -> some));
    }

    /** Without parameters; empty where there is none. */
    String mediaType() {
        var type = headers.getOrDefault("content-type", List.of(""));
        return type.getFirst().replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    }

    boolean isJson() {
        return mediaType().equals("application/json") || mediaType().endsWith("+json");
    }

    JsonNode json() {
        return JSON.readTree(body);
    }

    boolean isEmpty() {
        return body != null && body.length == 0;
    }

    /** Without the body, which may hold what members wrote. */
    @Override
    public String toString() {
        return "%s %s answered %d %s".formatted(method, path, status, mediaType());
    }
}
