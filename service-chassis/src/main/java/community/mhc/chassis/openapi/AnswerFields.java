package community.mhc.chassis.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/** Every field of an answer is always there; one that may be null says so. */
final class AnswerFields implements GlobalOpenApiCustomizer {

    @Override
    public void customise(OpenAPI api) {
        if (api.getComponents() == null || api.getComponents().getSchemas() == null) return;
        var asked = AskedSchemas.in(api);
        api.getComponents().getSchemas().forEach((name, schema) -> {
            if (schema.getExtensions() == null) return;
            var mayBeNull = schema.getExtensions().remove(NullnessOfRecords.MAY_BE_NULL);
            boolean leavesOut = schema.getExtensions().remove(NullnessOfRecords.LEAVES_NULL_OUT) != null;
            if (mayBeNull instanceof List<?> fields && !asked.contains(name)) say(schema, fields, leavesOut);
        });
    }

    private static void say(Schema<?> answer, List<?> mayBeNull, boolean leavesNullOut) {
        if (answer.getProperties() == null) return;
        answer.getProperties()
                .replaceAll((field, schema) -> mayBeNull.contains(field) && !leavesNullOut ? orNull(schema) : schema);
        answer.setRequired(answer.getProperties().keySet().stream()
                .filter(field -> !leavesNullOut || !mayBeNull.contains(field))
                .sorted()
                .toList());
    }

    /** {@code null} is no member of an enumeration, and a reference takes nothing beside it: both become one of two. */
    private static Schema<?> orNull(Schema<?> schema) {
        if (schema.get$ref() == null && schema.getEnum() == null) return schema.typesItem("null");
        return new JsonSchema().addOneOfItem(schema).addOneOfItem(new JsonSchema().typesItem("null"));
    }
}
