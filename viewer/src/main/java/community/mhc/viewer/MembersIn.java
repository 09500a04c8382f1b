package community.mhc.viewer;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the members in an answer. What a record can have no member in is looked up once a class. */
final class MembersIn {

    private static final ClassValue<List<Method>> ACCESSORS = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
            return Stream.of(type.getRecordComponents())
                    .filter(MembersIn::mayHoldOne)
                    .map(RecordComponent::getAccessor)
                    .peek(accessor -> accessor.setAccessible(true))
                    .toList();
        }
    };

    private MembersIn() {}

    static void collect(@Nullable Object value, Consumer<MemberRef> found) {
        switch (value) {
            case MemberRef ref -> found.accept(ref);
            case Iterable<?> all -> all.forEach(one -> collect(one, found));
            case Record record -> ACCESSORS.get(record.getClass()).forEach(part -> collect(read(part, record), found));
            case null, default -> {}
        }
    }

    private static boolean mayHoldOne(RecordComponent component) {
        var type = component.getType();
        return !type.isPrimitive() && !type.isEnum() && !type.equals(String.class) && !type.equals(UUID.class);
    }

    private static @Nullable Object read(Method accessor, Record record) {
        try {
            return accessor.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
