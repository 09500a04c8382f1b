package community.mhc.chassis.openapi;

import community.mhc.chassis.text.BoundedText;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says of each field of a record, and of the items of each list, what {@link BoundedText} asks for; the library knows only Jakarta's own constraints. */
final class TextBounds implements ModelConverter {

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) return null;
        Schema<?> resolved = chain.next().resolve(type, context, chain);
        var raw = Json.mapper().constructType(type.getType()).getRawClass();
        if (resolved != null && raw.isRecord()) {
            var fields = References.defined(resolved, context).getProperties();
            if (fields != null) for (var field : raw.getRecordComponents()) say(field, fields.get(field.getName()));
        }
        return resolved;
    }

    private static void say(RecordComponent field, @Nullable Schema<?> schema) {
        if (schema == null) return;
        say(field.getAnnotatedType(), schema);
        if (field.getAnnotatedType() instanceof AnnotatedParameterizedType list && schema.getItems() != null)
            List.of(list.getAnnotatedActualTypeArguments()).forEach(item -> say(item, schema.getItems()));
    }

    private static void say(java.lang.reflect.AnnotatedType type, Schema<?> schema) {
        var bounds = type.getAnnotation(BoundedText.class);
        if (bounds == null) return;
        schema.minLength(bounds.min()).maxLength(bounds.max()).pattern(bounds.regexp());
    }
}
