package community.mhc.chassis.views;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import org.bson.Document;

/**
 * The collections that projections write, which can be rebuilt while they are read. Everything that has to do with one of
 * them, projections, queries and {@link CollectionSetup}s, takes it from here.
 */
public final class ViewCollections {

    private final MongoDatabase database;
    private final Generations generations;
    private final Map<String, Set<String>> names = new ConcurrentHashMap<>();

    ViewCollections(MongoDatabase database, Generations generations) {
        this.database = database;
        this.generations = generations;
    }

    /**
     * To be taken before the service starts, in a constructor; to be used for as long as it runs.
     *
     * @param projection the processing group that writes it
     * @param name unique in the service
     */
    public <T> MongoCollection<T> collection(String projection, String name, Class<T> type) {
        names.computeIfAbsent(projection, first -> new ConcurrentSkipListSet<>())
                .add(name);
        return GenerationCollection.of(database, generations, projection, name, type);
    }

    /** The same for documents without a class. */
    public MongoCollection<Document> collection(String projection, String name) {
        return collection(projection, name, Document.class);
    }

    /** Of the collections that the projection writes. */
    public Set<String> namesOf(String projection) {
        return Set.copyOf(names.getOrDefault(projection, Set.of()));
    }

    /** Drops all that is stored of a generation that nobody reads any more. */
    public void drop(Generation retired) {
        for (var name : namesOf(retired.projection()))
            database.getCollection(retired.stored(name)).drop();
    }
}
