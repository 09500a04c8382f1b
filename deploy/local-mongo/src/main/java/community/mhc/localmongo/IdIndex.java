package community.mhc.localmongo;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.List;
import org.h2.mvstore.MVMap;

/** The index on {@code _id}: the collection itself, which is ordered by it. */
final class IdIndex extends OrderedIndex {

    static final String NAME = "_id_";

    IdIndex(MVMap<byte[], byte[]> documents, MVMap<String, Long> multikeyFields) {
        super(NAME, List.of(new IndexKey("_id", true)), false, true, documents, multikeyFields);
    }

    @Override
    byte[] position(byte[] key, byte[] value) {
        return key;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Position> collection) {
        DocumentRules.checkNames(document);
        if (entries().containsKey(positionOf(document).key())) {
            throw new DuplicateKeyError(this, collection, getKeys(), new KeyValue(document.get("_id")));
        }
    }

    @Override
    public void checkUpdate(Document old, Document changed, MongoCollection<Position> collection) {
        DocumentRules.checkNames(changed);
        DocumentRules.checkDepth(changed);
        Sizes.checkUpdated(Bson.encode(changed));
    }

    @Override
    public void add(Document document, Position position, MongoCollection<Position> collection) {
        // Storing the document is what adds it.
    }

    @Override
    public Position remove(Document document) {
        return positionOf(document);
    }

    @Override
    public void updateInPlace(Document old, Document changed, Position position, MongoCollection<Position> collection) {
        // Its place is its _id, which stays.
    }
}
