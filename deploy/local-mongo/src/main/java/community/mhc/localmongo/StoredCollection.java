package community.mhc.localmongo;

import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.IndexBuildFailedException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterators;
import java.util.UUID;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * A collection in an ordered map. One command changes it at a time; any number read it meanwhile, without a lock.
 */
final class StoredCollection extends AbstractMongoCollection<Position> {

    private static final int DOCUMENTS_PER_PAUSE = 1000;

    private final MVMap<byte[], byte[]> documents;
    private final Journal journal;
    private final Lock definitions;
    private final ReentrantLock changing = new ReentrantLock();
    private final OrderedIndex byId;
    private volatile List<OrderedIndex> searchable = List.of();

    /** @param definitions held while documents change, so that nobody drops or indexes the collection meanwhile */
    StoredCollection(
            Namespace namespace, CollectionOptions options, Store store, CursorRegistry cursors, Lock definitions) {
        super(namespace.database(), namespace.collection(), options, cursors);
        this.documents = store.documents(namespace.toString());
        this.journal = store.journal();
        this.definitions = definitions;
        this.byId = new IdIndex(documents, store.multikeyFields());
    }

    OrderedIndex byId() {
        return byId;
    }

    MVMap<byte[], byte[]> documents() {
        return documents;
    }

    /**
     * Runs a change: alone in this collection, and kept whole by the journal. Locks come first, then the gate. A document
     * that the change failed to replace keeps its keys.
     */
    <T> T change(Supplier<T> change) {
        definitions.lock();
        changing.lock();
        try {
            journal.enter();
            try {
                return change.get();
            } finally {
                searchable.forEach(index -> index.settle(false));
                journal.leave();
            }
        } finally {
            changing.unlock();
            definitions.unlock();
        }
    }

    Source search(Query query) {
        var plan = plan(query.filter(), query.order(), query.wanted());
        var matches = new Matches(documents, plan, query.filter());
        if (plan.sorted() || query.order() == null) {
            return new WalkSource(matches, query.skip(), query.limit(), batch -> project(batch, query.projection()));
        }
        var sorted = new Sorted(query.order(), query.wanted()).all(matches);
        return new ListSource(project(sorted.stream().skip(query.skip()).toList(), query.projection()));
    }

    /** Counts matching documents; without reading them where an index knows. */
    long count(Document filter) {
        var plan = plan(filter, null, Long.MAX_VALUE);
        var entries = plan.entries();
        if (plan.exact() && !plan.index().isMultikey()) {
            Store.requireOpen(plan.index().entries());
            return entries;
        }
        var matches = new Matches(documents, plan, filter);
        long count = 0;
        for (; matches.hasNext(); count++) {
            matches.next();
        }
        return count;
    }

    private Plan plan(Document filter, @Nullable Document order, long wanted) {
        if (order != null && order.containsKey("$natural")) {
            return new Plan(byId, List.of(Range.ALL), isNaturalDescending(order), true, filter.isEmpty());
        }
        var indexes = searchable.isEmpty() ? List.of(byId) : searchable;
        return new Planner(indexes, filter, order == null || order.isEmpty() ? null : order).best(wanted);
    }

    private List<Stored> project(List<Stored> whole, @Nullable Document projection) {
        if (projection == null || projection.isEmpty()) {
            return whole;
        }
        return matchDocumentsFromStream(new Document(), whole.stream().map(Stored::read), 0, 0, 0, null, projection)
                .collectDocuments()
                .stream()
                .map(Stored::of)
                .toList();
    }

    @Override
    protected QueryResult queryDocuments(
            Document query,
            @Nullable Document order,
            int skip,
            int limit,
            int batchSize,
            @Nullable Document projection) {
        var asked = new Query(query, order, skip, Math.max(limit, 0), projection);
        var plan = plan(query, order, asked.wanted());
        if (plan.sorted() && skip == 0 && (projection == null || projection.isEmpty())) {
            return new QueryResult(() -> first(new Matches(documents, plan, query), limit));
        }
        return new QueryResult(Sources.stream(search(asked)).toList());
    }

    private static Iterator<Document> first(Matches matches, int limit) {
        return stream(matches)
                .limit(limit <= 0 ? Long.MAX_VALUE : limit)
                .map(Stored::read)
                .iterator();
    }

    static <T> Stream<T> stream(Iterator<T> iterator) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(iterator, 0), false);
    }

    @Override
    protected boolean documentMatchesQuery(Document document, Document query) {
        return new DefaultQueryMatcher().matches(document, Conjunction.of(query));
    }

    @Override
    protected QueryResult matchDocuments(
            Document query, Document order, int skip, int limit, int batchSize, Document projection) {
        return queryDocuments(query, order, skip, limit, batchSize, projection);
    }

    @Override
    protected @Nullable Document getDocument(Position position) {
        var bytes = documents.get(position.key());
        return bytes == null ? null : Bson.decode(bytes);
    }

    @Override
    protected Position addDocumentInternal(Document document) {
        var id = getIdField() == null ? UUID.randomUUID() : document.get(getIdField());
        var position = new Position(KeyWriter.encode(id));
        documents.put(position.key(), Sizes.checked(Bson.encode(document)));
        return position;
    }

    @Override
    protected void handleUpdate(Position position, Document old, Document changed) {
        documents.put(position.key(), Bson.encode(changed));
        searchable.forEach(index -> index.settle(true));
        journal.breathe();
    }

    @Override
    protected void removeDocument(Position position) {
        documents.remove(position.key());
        journal.breathe();
    }

    @Override
    protected Stream<DocumentWithPosition<Position>> streamAllDocumentsWithPosition() {
        var walk = new IndexWalk(documents, List.of(Range.ALL), false);
        return Stream.generate(() -> walk)
                .takeWhile(IndexWalk::advance)
                .map(at -> new DocumentWithPosition<>(Bson.decode(at.value()), new Position(at.key())));
    }

    /** Builds the index if it is new. Commits go on meanwhile; until it is registered it does not count. */
    @Override
    public void addIndex(Index<Position> index) {
        change(() -> {
            if (index.isEmpty()) {
                build((OrderedIndex) index);
            }
            getIndexes().add(index);
            searchable = getIndexes().stream().map(OrderedIndex.class::cast).toList();
            return index;
        });
    }

    private void build(OrderedIndex index) {
        var walk = new IndexWalk(documents, List.of(Range.ALL), false);
        try {
            for (long built = 1; walk.advance(); built++) {
                var document = Bson.decode(walk.value());
                index.checkAdd(document, this);
                index.add(document, new Position(walk.key()), this);
                if (built % DOCUMENTS_PER_PAUSE == 0) {
                    journal.pause();
                }
            }
        } catch (MongoServerError e) {
            index.entries().clear();
            throw new IndexBuildFailedException(e, this);
        }
    }

    @Override
    public void dropIndex(String indexName) {
        change(() -> {
            super.dropIndex(indexName);
            searchable = getIndexes().stream().map(OrderedIndex.class::cast).toList();
            return indexName;
        });
    }

    @Override
    public void addDocument(Document document) {
        change(() -> {
            super.addDocument(document);
            journal.breathe();
            return document;
        });
    }

    @Override
    public void removeDocument(Document document) {
        change(() -> {
            super.removeDocument(document);
            return document;
        });
    }

    @Override
    public Document updateDocuments(
            Document selector, Document update, ArrayFilters filters, boolean multi, boolean upsert, Oplog oplog) {
        return change(() -> super.updateDocuments(selector, update, filters, multi, upsert, oplog));
    }

    /** The library takes the value of a field named {@code query} for the query, unless it finds the query there. */
    @Override
    public int deleteDocuments(Document selector, int limit, Oplog oplog) {
        return change(() -> super.deleteDocuments(new Document("query", selector), limit, oplog));
    }

    @Override
    public Document findAndModify(Document query) {
        return change(() -> super.findAndModify(query));
    }

    @Override
    public int count(@Nullable Document query, int skip, int limit) {
        var all = Math.max(0, count(query == null ? new Document() : query) - skip);
        return Math.toIntExact(limit > 0 ? Math.min(limit, all) : all);
    }

    @Override
    public int count() {
        return documents.size();
    }

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int delta) {
        throw new UnsupportedOperationException("sizes are counted when they are asked for");
    }

    /** Bytes of all documents, by reading them. */
    @Override
    protected int getDataSize() {
        var walk = new IndexWalk(documents, List.of(Range.ALL), false);
        var bytes = 0L;
        while (walk.advance()) {
            bytes += walk.value().length;
        }
        return (int) Math.min(bytes, Integer.MAX_VALUE);
    }
}
