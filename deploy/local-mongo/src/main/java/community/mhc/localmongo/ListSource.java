package community.mhc.localmongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;

/** Documents that have been worked out already, by a sort or an aggregation. */
final class ListSource implements Source {

    private final List<Document> documents;
    private int taken;

    ListSource(List<Document> documents) {
        this.documents = documents;
    }

    @Override
    public List<Document> take(int most) {
        var batch = new ArrayList<Document>();
        var bytes = 0;
        while (batch.size() < most && bytes < BATCH_BYTES && !isExhausted()) {
            var document = documents.get(taken++);
            bytes += Bson.encode(document).length;
            batch.add(document);
        }
        return batch;
    }

    @Override
    public boolean isExhausted() {
        return taken >= documents.size();
    }
}
