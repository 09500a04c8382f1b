package community.mhc.chassis.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Notes on the schema of every record which of its fields may be null or left out. The library passes over JSpecify's
 * {@code @Nullable}, and cannot know yet whether the record is asked for or answered: {@link AnswerFields} reads the notes.
 */
final class NullnessOfRecords implements ModelConverter {

    /** Names of the fields that can be null; empty for a record without any. Never part of the document. */
    static final String MAY_BE_NULL = "x-may-be-null";

    /** True where fields that are null are left out instead. Never part of the document. */
    static final String LEAVES_NULL_OUT = "x-leaves-null-out";

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) return null;
        Schema<?> resolved = chain.next().resolve(type, context, chain);
        var raw = Json.mapper().constructType(type.getType()).getRawClass();
        if (resolved != null && raw.isRecord()) note(raw, References.defined(resolved, context));
        return resolved;
    }

    private static void note(Class<?> type, Schema<?> schema) {
        schema.addExtension(MAY_BE_NULL, nullable(type));
        var inclusion = type.getAnnotation(JsonInclude.class);
        if (inclusion != null && inclusion.value() == JsonInclude.Include.NON_NULL)
            schema.addExtension(LEAVES_NULL_OUT, true);
    }

    private static List<String> nullable(Class<?> type) {
        return Stream.of(type.getRecordComponents())
                .filter(component -> component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .map(RecordComponent::getName)
                .toList();
    }
}
