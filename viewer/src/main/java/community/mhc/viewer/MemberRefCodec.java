package community.mhc.viewer;

import java.util.UUID;
import org.bson.BsonReader;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecProvider;
import org.bson.codecs.configuration.CodecRegistry;
import org.jspecify.annotations.Nullable;

/** Stores a member as the id alone. */
final class MemberRefCodec implements Codec<MemberRef> {

    /** For the driver. */
    static final CodecProvider PROVIDER = new CodecProvider() {
        @Override
        @SuppressWarnings("unchecked") // asked for the class that it is of
        public <T> @Nullable Codec<T> get(Class<T> type, CodecRegistry registry) {
            return type == MemberRef.class ? (Codec<T>) new MemberRefCodec(registry.get(UUID.class)) : null;
        }
    };

    private final Codec<UUID> ids;

    private MemberRefCodec(Codec<UUID> ids) {
        this.ids = ids;
    }

    @Override
    public void encode(BsonWriter writer, MemberRef member, EncoderContext context) {
        ids.encode(writer, member.id(), context);
    }

    @Override
    public MemberRef decode(BsonReader reader, DecoderContext context) {
        return new MemberRef(ids.decode(reader, context));
    }

    @Override
    public Class<MemberRef> getEncoderClass() {
        return MemberRef.class;
    }
}
