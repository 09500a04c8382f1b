package community.mhc.chassis.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import community.mhc.chassis.views.Generation;
import community.mhc.chassis.views.Generations;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/** Tokens as they are stored, past Axon's token store: read without claiming them, and moved only by who holds them. */
public final class StoredTokens {

    private final MongoDatabase database;
    private final MongoCollection<Document> tokens;
    private final Serializer serializer;

    /** Where {@code MongoStores} keeps them. */
    private static final String COLLECTION = "tokens";

    public StoredTokens(MongoDatabase database, Serializer serializer) {
        this.database = database;
        this.tokens = database.getCollection(COLLECTION);
        this.serializer = serializer;
    }

    /**
     * The position of the last event that the group has handled for good; 0 before its first. Of a projection: of the generation
     * that answers readers.
     */
    public long positionOf(String group) {
        return positionOf(Generations.current(database, group));
    }

    /** The same for one generation of a projection. */
    long positionOf(Generation generation) {
        var stored = tokens.find(and(eq("processorName", generation.processor()), eq("segment", 0)))
                .first();
        if (stored == null || stored.get("token") == null) return 0;
        TrackingToken token = serializer.deserialize(new SimpleSerializedObject<>(
                stored.get("token", Binary.class).getData(), byte[].class, stored.getString("tokenType"), null));
        return token == null ? 0 : token.position().orElse(0);
    }

    /**
     * Moves a token if {@code holder} still holds it. Axon's store moves it also for who lost it meanwhile, once it is free again or its
     * holder has been silent for long.
     */
    public void move(@Nullable TrackingToken token, String group, int segment, String holder) {
        var serialized = serializer.serialize(token, byte[].class);
        var moved = tokens.updateOne(
                and(eq("processorName", group), eq("segment", segment), eq("owner", holder)),
                combine(
                        set("token", serialized.getData()),
                        set("tokenType", serialized.getType().getName()),
                        set("timestamp", System.currentTimeMillis())));
        if (moved.getMatchedCount() == 0)
            throw new UnableToClaimTokenException("%s[%d] is not held by %s".formatted(group, segment, holder));
    }
}
