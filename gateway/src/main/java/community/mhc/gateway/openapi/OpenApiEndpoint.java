package community.mhc.gateway.openapi;

import community.mhc.gateway.GatewaySettings;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code GET /openapi.json}: the whole API as a client sees it, with the parts of the services that answer. */
@RestController
class OpenApiEndpoint {

    /** Documents change with a deployment only. */
    private static final Duration COMPLETE = Duration.ofMinutes(1);

    /** A missing service may be back any moment. */
    private static final Duration INCOMPLETE = Duration.ofSeconds(2);

    private final ObjectNode frame;
    private final Mono<Composed> composed;

    OpenApiEndpoint(JsonMapper json, GatewaySettings settings, ServiceDocuments documents) throws IOException {
        try (InputStream stream = new ClassPathResource("openapi-frame.json").getInputStream()) {
            this.frame = json.readValue(stream, ObjectNode.class);
        }
        frame.putArray("servers").addObject().put("url", settings.publicUrl(""));
        this.composed = documents
                .fetch()
                .map(this::compose)
                .cache(made -> made.complete() ? COMPLETE : INCOMPLETE, error -> Duration.ZERO, () -> Duration.ZERO);
    }

    private record Composed(ObjectNode document, boolean complete) {}

    @GetMapping(path = "/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ObjectNode> document() {
        return composed.map(Composed::document);
    }

    private Composed compose(Map<String, ObjectNode> parts) {
        ComposedDocument whole = new ComposedDocument(frame);
        parts.forEach(whole::add);
        List<String> missing = ServiceDocuments.SERVICES.stream()
                .filter(service -> !parts.containsKey(service))
                .toList();
        return new Composed(whole.finish(missing), missing.isEmpty());
    }
}
