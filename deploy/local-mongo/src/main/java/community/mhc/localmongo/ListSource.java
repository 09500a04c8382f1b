package community.mhc.localmongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;

/** Documents that have been worked out already, by a sort or an aggregation. */
final class ListSource implements Source {

    private final List<Stored> documents;
    private int taken;

    ListSource(List<Stored> documents) {
        this.documents = documents;
    }

    static ListSource of(List<Document> documents) {
        return new ListSource(documents.stream().map(Stored::of).toList());
    }

    @Override
    public List<Stored> take(int most) {
        var batch = new ArrayList<Stored>();
        var bytes = 0;
        while (batch.size() < most && bytes < BATCH_BYTES && !isExhausted()) {
            batch.add(documents.get(taken++));
            bytes += batch.getLast().bytes().length;
        }
        return batch;
    }

    @Override
    public boolean isExhausted() {
        return taken >= documents.size();
    }
}
