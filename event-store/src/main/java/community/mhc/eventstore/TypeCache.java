package community.mhc.eventstore;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * A serializer that looks up the class of each stored type once. Axon asks for two with every event that it reads, and finding a class by
 * its name takes about as long as all else about the event. Thread-safe; it grows with the number of types that are stored.
 */
final class TypeCache implements Serializer {

    private final Map<SerializedType, Class<?>> classes = new ConcurrentHashMap<>();
    private final Serializer serializer;

    TypeCache(Serializer serializer) {
        this.serializer = Objects.requireNonNull(serializer);
    }

    /** This one for the serializer that it stands before, and any other for itself. */
    Serializer insteadOf(Serializer other) {
        return serializer.equals(other) ? this : other;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Class classForType(SerializedType type) {
        return classes.computeIfAbsent(type, serializer::classForType);
    }

    @Override
    public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> expectedRepresentation) {
        return serializer.serialize(object, expectedRepresentation);
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> expectedRepresentation) {
        return serializer.canSerializeTo(expectedRepresentation);
    }

    @Override
    public <S, T> @Nullable T deserialize(SerializedObject<S> serializedObject) {
        return serializer.deserialize(serializedObject);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public SerializedType typeForClass(@Nullable Class type) {
        return serializer.typeForClass(type);
    }

    @Override
    public Converter getConverter() {
        return serializer.getConverter();
    }
}
