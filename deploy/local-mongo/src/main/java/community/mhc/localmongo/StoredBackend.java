package community.mhc.localmongo;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.InvalidNamespaceError;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.TypeMismatchException;
import de.bwaldvogel.mongo.oplog.NoopOplog;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Answers commands. A write is answered when it is on disk, a majority read when all it has seen is. */
final class StoredBackend extends AbstractMongoBackend {

    private static final Set<String> WRITES = Set.of(
            "insert",
            "update",
            "delete",
            "findandmodify",
            "create",
            "createindexes",
            "drop",
            "dropindexes",
            "dropdatabase");
    private static final int NAMESPACE_NOT_FOUND = 26;

    private final Store store;
    private final Cursors cursors = new Cursors();
    private final Reads reads = new Reads(cursors, this::resolveDatabase);

    StoredBackend(Store store) {
        this.store = store;
        store.namespaces()
                .map(namespace -> namespace.substring(0, namespace.indexOf('.')))
                .distinct()
                .forEach(this::resolveDatabase);
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        var known = command.toLowerCase(Locale.ROOT);
        DocumentRules.checkDepth(query);
        Refusals.check(known, query);
        try {
            return Deadline.keeping(query, () -> store.reading(() -> answer(channel, database, command, known, query)));
        } finally {
            if (mustBeDurable(known, query)) {
                store.journal().awaitDurable();
            }
        }
    }

    private static boolean mustBeDurable(String command, Document query) {
        return WRITES.contains(command)
                || query.get("readConcern") instanceof Document concern && "majority".equals(concern.get("level"))
                || command.equals("getmore")
                || command.equals("aggregate") && writesItsResult(query);
    }

    private static boolean writesItsResult(Document aggregate) {
        return aggregate.get("pipeline") instanceof List<?> stages
                && !stages.isEmpty()
                && stages.getLast() instanceof Document last
                && last.containsKey("$merge");
    }

    private Document answer(Channel channel, String databaseName, String asSent, String command, Document query) {
        return switch (command) {
            case "hello", "ismaster" -> Hello.reply();
            case "getmore" -> cursors.more(query);
            case "killcursors" -> cursors.kill(query);
            case "listdatabases" -> listDatabases(query);
            case "endsessions" -> Replies.ok();
            case "renamecollection" -> throw Refusals.notSupported("renameCollection");
            case "find",
                    "count",
                    "distinct",
                    "findandmodify",
                    "aggregate",
                    "insert",
                    "update",
                    "delete",
                    "createindexes",
                    "listindexes",
                    "dropindexes",
                    "listcollections",
                    "create",
                    "drop" -> inDatabase(channel, database(databaseName), command, query);
            default -> super.handleCommand(channel, databaseName, asSent, query);
        };
    }

    private Document inDatabase(Channel channel, StoredDatabase database, String command, Document query) {
        UnaryOperator<Document> library = single -> database.handleCommand(
                channel, single.keySet().iterator().next(), single, this::resolveDatabase, NoopOplog.get());
        return switch (command) {
            case "find" -> reads.find(database, query);
            case "count" -> reads.count(database, query);
            case "aggregate" -> reads.aggregate(database, query);
            case "insert" -> new Writes(database, query).insert();
            case "update" -> new Writes(database, query).update(library);
            case "delete" -> new Writes(database, query).delete(library);
            case "distinct" -> distinct(database, query, library);
            case "findandmodify" -> findAndModify(database, query);
            case "drop" -> drop(database, query, library);
            case "create" -> create(database, query, library);
            case "createindexes" -> new IndexCommands(database).create(query);
            case "listindexes" -> new IndexCommands(database).list(query, cursors);
            case "dropindexes" -> new IndexCommands(database).drop(query);
            case "listcollections" -> Collections.matching(library.apply(query), query);
            default -> throw new IllegalStateException(command);
        };
    }

    private static Document distinct(StoredDatabase database, Document query, UnaryOperator<Document> library) {
        Hints.check(database, collectionOf(query), query);
        if (query.containsKey("key") && !(query.get("key") instanceof String)) {
            throw new TypeMismatchException("BSON field 'distinct.key' is the wrong type, expected type 'string'");
        }
        return library.apply(query);
    }

    private static Document findAndModify(StoredDatabase database, Document query) {
        Hints.check(database, collectionOf(query), query);
        return database.change(collectionOf(query), collection -> collection.findAndModify(query));
    }

    private static Document create(StoredDatabase database, Document query, UnaryOperator<Document> library) {
        if (collectionOf(query).startsWith("system.")) {
            throw new InvalidNamespaceError(database.namespace(collectionOf(query)));
        }
        return database.define(() -> library.apply(query));
    }

    private static Document drop(StoredDatabase database, Document query, UnaryOperator<Document> library) {
        return database.define(() -> {
            if (database.find(collectionOf(query)) == null) {
                throw new MongoServerError(NAMESPACE_NOT_FOUND, "NamespaceNotFound", "ns not found");
            }
            return library.apply(query);
        });
    }

    /** The collection a command is about: the value of its first field. */
    private static String collectionOf(Document command) {
        return String.valueOf(command.values().iterator().next());
    }

    private StoredDatabase database(String name) {
        return (StoredDatabase) resolveDatabase(name);
    }

    private Document listDatabases(Document command) {
        var filter = Arguments.document(command, "filter");
        var databases = store.namespaces()
                .filter(namespace -> !namespace.contains(".system."))
                .map(namespace -> namespace.substring(0, namespace.indexOf('.')))
                .distinct()
                .sorted()
                .map(name -> new Document("name", name).append("sizeOnDisk", 0L).append("empty", false))
                .filter(shown -> filter == null || new DefaultQueryMatcher().matches(shown, filter))
                .toList();
        return Replies.ok(new Document("databases", databases).append("totalSize", store.sizeInBytes()));
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new StoredDatabase(name, store, getCursorRegistry());
    }

    /** The database itself stays: whoever writes meanwhile goes on in it. */
    @Override
    public void dropDatabase(String name) {
        database(name).dropCollections();
    }

    @Override
    public void close() {
        super.close();
        store.close();
    }
}
