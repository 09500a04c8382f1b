package community.mhc.chassis.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The schemas that request bodies are made of: what is required of them, their constraints say. */
@SuppressWarnings("rawtypes") // as the library has them
final class AskedSchemas {

    private final Map<String, Schema> all;
    private final Set<String> found = new HashSet<>();

    private AskedSchemas(Map<String, Schema> all) {
        this.all = all;
    }

    static Set<String> in(OpenAPI api) {
        var asked = new AskedSchemas(api.getComponents().getSchemas());
        api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .flatMap(AskedSchemas::bodies)
                .forEach(asked::follow);
        return asked.found;
    }

    private static Stream<Schema> bodies(Operation operation) {
        var body = operation.getRequestBody();
        if (body == null || body.getContent() == null) return Stream.empty();
        return body.getContent().values().stream().map(media -> media.getSchema());
    }

    private void follow(@Nullable Schema<?> schema) {
        if (schema == null) return;
        var reference = schema.get$ref();
        if (reference != null && found.add(References.nameIn(reference))) follow(all.get(References.nameIn(reference)));
        follow(schema.getItems());
        if (schema.getAdditionalProperties() instanceof Schema<?> value) follow(value);
        if (schema.getProperties() != null) schema.getProperties().values().forEach(this::follow);
        Stream.of(schema.getAllOf(), schema.getAnyOf(), schema.getOneOf())
                .filter(Objects::nonNull)
                .forEach(parts -> parts.forEach(this::follow));
    }
}
