package community.mhc.chassis.test;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Components of records, whoever may see them. */
final class Components {

    private Components() {}

    /** Those that are never null. */
    static Stream<RecordComponent> alwaysThere(Class<?> record) {
        return Stream.of(record.getRecordComponents())
                .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class));
    }

    /** Names of those that are null although they must not be, in records inside too. */
    static List<String> missingIn(Object record) {
        return missing(record).toList();
    }

    private static Stream<String> missing(Object record) {
        var here = alwaysThere(record.getClass())
                .filter(component -> valueOf(component, record) == null)
                .map(RecordComponent::getName);
        var inside = Stream.of(record.getClass().getRecordComponents())
                .map(component -> valueOf(component, record))
                .flatMap(value -> value instanceof Collection<?> all ? all.stream() : Stream.ofNullable(value))
                .filter(Record.class::isInstance)
                .flatMap(Components::missing);
        return Stream.concat(here, inside);
    }

    private static @Nullable Object valueOf(RecordComponent component, Object record) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
