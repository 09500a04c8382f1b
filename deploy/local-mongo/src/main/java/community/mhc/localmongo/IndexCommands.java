package community.mhc.localmongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.BadValueException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The commands about indexes. */
final class IndexCommands {

    private static final int NAMESPACE_NOT_FOUND = 26;
    private static final int INDEX_NOT_FOUND = 27;
    private static final int INVALID_OPTIONS = 72;
    private static final int INDEX_OPTIONS_CONFLICT = 85;
    private static final int INDEX_KEY_SPECS_CONFLICT = 86;

    private final StoredDatabase database;

    IndexCommands(StoredDatabase database) {
        this.database = database;
    }

    Document create(Document command) {
        var name = String.valueOf(command.get("createIndexes"));
        var descriptions = Arguments.documents(command, "indexes");
        if (descriptions.isEmpty()) {
            throw new BadValueException("Must specify at least one index to create");
        }
        descriptions.forEach(IndexRules::check);
        var isNew = database.find(name) == null;
        database.findOrCreate(name);
        return database.define(() -> {
            var before = database.indexesOf(name).size();
            for (var description : descriptions) {
                if (!exists(name, description)) {
                    database.createIndex(name, described(name, description));
                }
            }
            return Replies.ok(new Document("numIndexesBefore", before)
                    .append("numIndexesAfter", database.indexesOf(name).size())
                    .append("createdCollectionAutomatically", isNew));
        });
    }

    private Document described(String collection, Document description) {
        var described = new Document("v", 2);
        for (var option : List.of("key", "name", "unique", "sparse")) {
            if (description.containsKey(option)) {
                described.append(option, description.get(option));
            }
        }
        return described.append("ns", database.namespace(collection));
    }

    private boolean exists(String collection, Document wanted) {
        if (IndexRules.isById(wanted)) {
            return true;
        }
        for (var present : database.indexesOf(collection)) {
            var sameName = Objects.equals(present.get("name"), wanted.get("name"));
            var sameKey = IndexRules.haveSameKey(present, wanted);
            if (sameName && !(sameKey && IndexRules.haveSameOptions(present, wanted))) {
                throw new MongoServerError(
                        INDEX_KEY_SPECS_CONFLICT,
                        "IndexKeySpecsConflict",
                        "An existing index has the same name as the requested index, but other keys or options");
            }
            if (sameKey && !sameName) {
                throw new MongoServerError(
                        INDEX_OPTIONS_CONFLICT,
                        "IndexOptionsConflict",
                        "Index already exists with a different name: " + present.get("name"));
            }
            if (sameName) {
                return true;
            }
        }
        return false;
    }

    Document list(Document command, Cursors cursors) {
        var name = String.valueOf(command.get("listIndexes"));
        if (database.find(name) == null) {
            throw missing(name);
        }
        var shown = database.indexesOf(name).stream().map(IndexCommands::shown).toList();
        return cursors.first(database.namespace(name), ListSource.of(shown), Integer.MAX_VALUE, true);
    }

    private static Document shown(Document description) {
        var shown = new Document(description);
        shown.remove("ns");
        return shown;
    }

    Document drop(Document command) {
        var name = String.valueOf(command.get("dropIndexes"));
        Options.required("dropIndexes.index", command, "index");
        var collection = database.find(name);
        if (collection == null) {
            throw missing(name);
        }
        return database.define(() -> {
            var before = database.indexesOf(name).size();
            for (var index : chosen(name, command.get("index"))) {
                database.dropIndex(collection, index);
            }
            return Replies.ok(new Document("nIndexesWas", before));
        });
    }

    private List<String> chosen(String collection, @Nullable Object which) {
        var all = database.indexesOf(collection).stream()
                .filter(index -> !IndexRules.isById(index))
                .toList();
        if ("*".equals(which)) {
            return all.stream().map(index -> String.valueOf(index.get("name"))).toList();
        }
        if (IndexRules.isIdIndex(which)) {
            throw new MongoServerError(INVALID_OPTIONS, "InvalidOptions", "cannot drop _id index");
        }
        return which instanceof Collection<?> several
                ? several.stream().map(one -> chosen(all, one)).toList()
                : List.of(chosen(all, which));
    }

    private static String chosen(List<Document> all, @Nullable Object which) {
        return all.stream()
                .filter(index -> Objects.equals(index.get("name"), which)
                        || which instanceof Document key && IndexRules.haveSameKey(index, new Document("key", key)))
                .findFirst()
                .map(index -> String.valueOf(index.get("name")))
                .orElseThrow(() -> new MongoServerError(
                        INDEX_NOT_FOUND, "IndexNotFound", "index not found with name [" + which + "]"));
    }

    private MongoServerError missing(String collection) {
        return new MongoServerError(
                NAMESPACE_NOT_FOUND, "NamespaceNotFound", "ns does not exist: " + database.namespace(collection));
    }
}
