package community.mhc.gateway.openapi;

import community.mhc.gateway.problem.GatewayError;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the gateway may answer instead of a service, at every operation that it can happen to. A status that a service answers
 * with too keeps its description and names the gateway's codes beside its own; a new {@link GatewayError} is described by
 * being there.
 */
final class OwnAnswers {

    private static final String CODES = "/content/application~1problem+json/schema/allOf/1/properties/code/enum";
    private static final Set<String> SAFE = Set.of("get", "head", "options");

    private static final Map<HttpStatus, List<GatewayError>> ERRORS = Stream.of(GatewayError.values())
            .collect(Collectors.groupingBy(GatewayError::status, TreeMap::new, Collectors.toList()));

    private final ObjectNode document;

    private OwnAnswers(ObjectNode document) {
        this.document = document;
    }

    static void addTo(ObjectNode document) {
        var answers = new OwnAnswers(document);
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> answers.add(path.getKey(), method.getKey(), method.getValue())));
        answers.problem();
    }

    private void add(String path, String method, JsonNode described) {
        if (!(described instanceof ObjectNode operation) || !operation.has("responses")) return;
        ERRORS.forEach((status, errors) -> {
            if (canAnswer(status, path, method, operation)) {
                add(operation.withObject("/responses"), status, errors);
            }
        });
    }

    /** What is described is there, for that method; any request can have a body, or come too slowly. */
    private static boolean canAnswer(HttpStatus status, String path, String method, ObjectNode operation) {
        boolean ofService = path.startsWith("/api/");
        return switch (status.value()) {
            case 404, 405 -> false;
            case 406 -> !ofService && operation.at("/responses/200/content").has("application/json");
            case 401 -> ofService;
            case 403 -> !SAFE.contains(method);
            default -> true;
        };
    }

    private void add(ObjectNode responses, HttpStatus status, List<GatewayError> errors) {
        String number = Integer.toString(status.value());
        String reference = responses.path(number).path("$ref").stringValue("");
        if (!responses.has(number)) {
            responses.putObject(number).put("$ref", "#/components/responses/" + own(status, errors));
        } else if (document.at(reference.isEmpty() ? "" : reference.substring(1)) instanceof ObjectNode answer
                && answer.at(CODES) instanceof ArrayNode codes) {
            errors.forEach(error -> name(error, answer, codes));
        }
    }

    private static void name(GatewayError error, ObjectNode answer, ArrayNode codes) {
        if (codes.valueStream().anyMatch(code -> code.stringValue("").equals(error.name()))) return;
        codes.add(error.name());
        String others = answer.path("description").stringValue("");
        answer.put("description", (others.isEmpty() ? "" : others + "; ") + sentence(error));
    }

    private static String sentence(GatewayError error) {
        return "`%s`: %s".formatted(error.name(), error.title());
    }

    /** The name of the answer that the gateway alone gives. */
    private String own(HttpStatus status, List<GatewayError> errors) {
        String name = "Gateway" + status.getReasonPhrase().replaceAll("[^A-Za-z]|^Gateway", "");
        ObjectNode answer = document.withObject("/components/responses/" + name);
        if (answer.isEmpty()) {
            ArrayNode parts = answer.withObject("/content/application~1problem+json/schema")
                    .putArray("allOf");
            parts.addObject().put("$ref", "#/components/schemas/Problem");
            ArrayNode codes = parts.addObject()
                    .putObject("properties")
                    .putObject("code")
                    .put("type", "string")
                    .putArray("enum");
            errors.forEach(error -> name(error, answer, codes));
            if (status == HttpStatus.SERVICE_UNAVAILABLE || status == HttpStatus.TOO_MANY_REQUESTS) {
                answer.withObject("/headers/Retry-After/schema").put("type", "string");
            }
        }
        return name;
    }

    /** The form of a problem is the services'; without them, what all problems have. */
    private void problem() {
        ObjectNode problem = document.withObject("/components/schemas/Problem");
        if (problem.isEmpty()) {
            ArrayNode required = problem.put("type", "object").putArray("required");
            List.of("code", "status", "title", "type").forEach(required::add);
        }
        problem.withObject("/properties/service")
                .put("type", "string")
                .put("description", "The service that does not answer, where that is the matter");
    }
}
