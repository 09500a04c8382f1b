package community.mhc.chassis.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Objects;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/** A field of a request that is not known is refused, and the document says so. */
final class AskedFields implements GlobalOpenApiCustomizer {

    @Override
    public void customise(OpenAPI api) {
        if (api.getComponents() == null || api.getComponents().getSchemas() == null) return;
        AskedSchemas.in(api).stream()
                .map(api.getComponents().getSchemas()::get)
                .filter(Objects::nonNull)
                .forEach(AskedFields::close);
    }

    /** A record without fields has nothing that would tell its type. */
    private static void close(Schema<?> schema) {
        var types = schema.getTypes();
        if (types != null ? !types.contains("object") : schema.getEnum() != null || schema.getOneOf() != null) return;
        if (types == null) schema.typesItem("object");
        if (schema.getAdditionalProperties() == null) schema.setAdditionalProperties(false);
    }
}
