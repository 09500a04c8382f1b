package community.mhc.localmongo;

import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.bson.Document;

/** The answer to {@code listCollections}. */
final class Collections {

    private Collections() {}

    /** Of the collections in {@code reply}, those that the command's filter asks for. */
    static Document matching(Document reply, Document command) {
        var filter = Arguments.document(command, "filter");
        if (filter != null && Arguments.document(reply, "cursor") instanceof Document cursor) {
            var wanted = Arguments.documents(cursor, "firstBatch").stream()
                    .filter(collection -> new DefaultQueryMatcher().matches(collection, Conjunction.of(filter)))
                    .toList();
            cursor.put("firstBatch", wanted);
        }
        return reply;
    }
}
