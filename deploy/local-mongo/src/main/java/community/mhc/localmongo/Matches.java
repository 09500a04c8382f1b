package community.mhc.localmongo;

import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.QueryMatcher;
import de.bwaldvogel.mongo.bson.Document;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** The documents of a plan's ranges that match the query, each once, read one by one as they are asked for. */
final class Matches implements Iterator<Stored> {

    private final MVMap<byte[], byte[]> documents;
    private final Plan plan;
    private final Document query;
    private final Document conditions;
    private final QueryMatcher matcher = new DefaultQueryMatcher();
    private final @Nullable Set<Position> seen;
    private final IndexWalk walk;

    /** Whether whatever the walk leads to matches: an entry of the collection itself is never older than its document. */
    private final boolean isCertain;

    private @Nullable Stored next;

    Matches(MVMap<byte[], byte[]> documents, Plan plan, Document query) {
        this(documents, plan, plan.ranges(), query, plan.index().isMultikey() ? new HashSet<>() : null);
    }

    private Matches(
            MVMap<byte[], byte[]> documents,
            Plan plan,
            List<Range> ranges,
            Document query,
            @Nullable Set<Position> seen) {
        this.documents = documents;
        this.plan = plan;
        this.query = query;
        this.conditions = Conjunction.of(query);
        this.seen = seen;
        this.isCertain = plan.exact() && plan.index() instanceof IdIndex;
        this.walk = new IndexWalk(plan.index().entries(), ranges, plan.reverse());
    }

    /** The same search from here on, in the state that the documents will have by then. */
    Matches later() {
        if (next != null) {
            throw new IllegalStateException("a document has been read and not been taken");
        }
        return new Matches(documents, plan, walk.rest(), query, seen);
    }

    @Override
    public boolean hasNext() {
        while (next == null && walk.advance()) {
            Deadline.check();
            var position = plan.index().position(walk.key(), walk.value());
            var bytes = plan.index() instanceof IdIndex ? walk.value() : documents.get(position);
            if (bytes == null) {
                Store.requireOpen(documents);
            } else if (seen == null || seen.add(new Position(position))) {
                consider(new Stored(bytes));
            }
        }
        return next != null;
    }

    private void consider(Stored document) {
        if (isCertain || matcher.matches(document.read(), conditions)) {
            next = document;
        }
    }

    @Override
    public Stored next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        var document = next;
        next = null;
        return document;
    }
}
