package community.mhc.localmongo;

import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.NoopOplog;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The commands that read: {@code find}, {@code count} and {@code aggregate}. */
final class Reads {

    private final Cursors cursors;
    private final DatabaseResolver databases;

    Reads(Cursors cursors, DatabaseResolver databases) {
        this.cursors = cursors;
        this.databases = databases;
    }

    Document find(StoredDatabase database, Document command) {
        var name = String.valueOf(command.get("find"));
        Hints.check(database, name, command);
        var filter = Arguments.document(command, "filter");
        var limit = Arguments.number(command, "limit");
        var query = new Query(
                filter == null ? new Document() : filter,
                Arguments.document(command, "sort"),
                Arguments.number(command, "skip"),
                Math.abs(limit),
                Arguments.document(command, "projection"));
        var collection = database.find(name);
        var found = collection == null ? ListSource.of(List.of()) : collection.search(query);
        var onlyOne = limit < 0 || Boolean.TRUE.equals(command.get("singleBatch"));
        return cursors.first(database.namespace(name), found, command.get("batchSize"), onlyOne);
    }

    Document count(StoredDatabase database, Document command) {
        var filter = Arguments.document(command, "query");
        var name = String.valueOf(command.get("count"));
        Hints.check(database, name, command);
        var collection = database.find(name);
        var all = collection == null ? 0 : collection.count(filter == null ? new Document() : filter);
        return Replies.ok(new Document(
                "n", (int) page(all, Arguments.number(command, "skip"), Arguments.number(command, "limit"))));
    }

    private static long page(long all, long skip, long limit) {
        var left = Math.max(0, all - skip);
        return limit == 0 ? left : Math.min(left, Math.abs(limit));
    }

    Document aggregate(StoredDatabase database, Document command) {
        StageRules.check(command.get("pipeline"));
        var stages = Aggregation.parse(command.get("pipeline"));
        var name = String.valueOf(command.get("aggregate"));
        Hints.check(database, name, command);
        var collection = database.find(name);
        var pipeline = Pipeline.of(stages);
        var batchSize = command.get("cursor") instanceof Document cursor ? cursor.get("batchSize") : null;
        var aggregation = Aggregation.fromPipeline(pipeline.rest(), databases, database, collection, NoopOplog.get());
        aggregation.validate(new Document("cursor", new Document()));
        return cursors.first(database.namespace(name), run(collection, pipeline, aggregation), batchSize, false);
    }

    private static Source run(@Nullable StoredCollection collection, Pipeline pipeline, Aggregation aggregation) {
        if (collection == null) {
            return ListSource.of(aggregation.runStages(Stream.empty()));
        }
        var query = pipeline.query();
        var counted = pipeline.countedAs();
        if (counted != null) {
            return ListSource.of(counted.of(page(collection.count(query.filter()), query.skip(), query.limit())));
        }
        var found = collection.search(query);
        return pipeline.rest().isEmpty() ? found : ListSource.of(aggregation.runStages(Sources.stream(found)));
    }
}
