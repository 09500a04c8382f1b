package community.mhc.chassis.store;

import org.axonframework.serialization.AnnotationRevisionResolver;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.RevisionResolver;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** JSON for everything that Axon stores; events under their {@link EventTypes} names instead of their class names. */
public final class DomainTypeSerializer extends Jackson3Serializer {

    /** Package names are those of Axon's own tokens and nothing else: what is read back may name no other class. */
    private static final BasicPolymorphicTypeValidator AXON_TOKENS = BasicPolymorphicTypeValidator.builder()
            .allowIfSubType("org.axonframework.eventhandling.")
            .build();

    private final transient EventTypes types;
    private final transient RevisionResolver revisions;

    private DomainTypeSerializer(Builder builder, EventTypes types, RevisionResolver revisions) {
        super(builder);
        this.types = types;
        this.revisions = revisions;
    }

    public static DomainTypeSerializer of(EventTypes types) {
        var revisions = new AnnotationRevisionResolver();
        var builder = Jackson3Serializer.builder()
                .revisionResolver(revisions)
                .converter(new ChainingConverter())
                .jsonMapperBuilderCustomizer(json -> json.polymorphicTypeValidator(AXON_TOKENS)
                        .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                        .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE));
        return new DomainTypeSerializer(builder, types, revisions);
    }

    @Override
    public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> expected) {
        if (!(object instanceof TakenPayload taken)) return super.serialize(object, expected);
        var text = getConverter().convert(taken.json(), String.class, expected);
        return new SimpleSerializedObject<>(text, expected, new SimpleSerializedType(taken.type(), null));
    }

    /** A name that is neither an event's nor Axon's is opaque: a message may not choose which class it becomes. */
    @Override
    @SuppressWarnings("rawtypes")
    public Class classForType(SerializedType type) {
        boolean known = types.classOf(type.getName()) != null
                || type.getName().startsWith("org.axonframework.")
                || type.equals(SerializedType.emptyType());
        return known ? super.classForType(type) : UnknownSerializedType.class;
    }

    @Override
    protected String resolveClassName(SerializedType type) {
        var known = types.classOf(type.getName());
        return known == null ? super.resolveClassName(type) : known.getName();
    }

    @Override
    @SuppressWarnings("rawtypes")
    public SerializedType typeForClass(Class type) {
        var name = type == null ? null : types.nameOf(type);
        return name == null ? super.typeForClass(type) : new SimpleSerializedType(name, revisions.revisionOf(type));
    }
}
