package community.mhc.localmongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.stream.Stream;

/** A source as a stream, of which one batch is in memory at a time. */
final class Sources {

    private static final int BATCH = 256;

    private Sources() {}

    static Stream<Document> stream(Source source) {
        return Stream.iterate(source.take(BATCH), batch -> !batch.isEmpty(), batch -> next(source))
                .flatMap(List::stream)
                .map(Stored::read);
    }

    private static List<Stored> next(Source source) {
        return source.isExhausted() ? List.of() : source.take(BATCH);
    }
}
