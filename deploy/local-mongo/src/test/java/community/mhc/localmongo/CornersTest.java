package community.mhc.localmongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the meaning of a query is easily got wrong: null and missing, arrays, types. With an index and without. */
@Tag("conformance")
class CornersTest {

    @RegisterExtension
    static final Mongo MONGO = new Mongo();

    private final MongoCollection<Document> notes = MONGO.collection();

    @BeforeEach
    void fourNotes() {
        notes.insertMany(List.of(
                Document.parse("{_id: 1, a: 1, s: 'Ana', t: ['x', 'y'], n: {k: 1}, r: [{k: 1, v: 1}, {k: 2, v: 2}]}"),
                Document.parse("{_id: 2, a: 2.5, s: 'ben', t: [], n: null, r: [{k: 1, v: 9}]}"),
                Document.parse("{_id: 3, s: 'Cleo', t: 'x'}"),
                Document.parse("{_id: 4, a: null, s: null, t: [1, 5]}")));
    }

    private String found(String filter) {
        return notes.find(Document.parse(filter))
                .sort(new Document("_id", 1))
                .map(d -> d.get("_id"))
                .into(new ArrayList<>())
                .toString();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {a: null}                                           | [3, 4]
            {a: {$ne: null}}                                    | [1, 2]
            {a: {$in: [null, 1]}}                               | [1, 3, 4]
            {a: {$nin: [null]}}                                 | [1, 2]
            {a: {$gte: null}}                                   | [3, 4]
            {a: {$gt: null}}                                    | []
            {a: {$exists: true}}                                | [1, 2, 4]
            {a: {$exists: true, $ne: 1}}                        | [2, 4]
            {a: {$numberLong: '1'}}                             | [1]
            {a: {$numberDecimal: '2.50'}}                       | [2]
            {a: {$gt: {$numberLong: '1'}, $lt: 3}}              | [2]
            {a: {$gt: '1'}}                                     | []
            {a: {$regex: '1'}}                                  | []
            {a: {$not: {$gt: 2}}}                               | [1, 3, 4]
            {t: 'x'}                                            | [1, 3]
            {t: ['x', 'y']}                                     | [1]
            {t: ['y', 'x']}                                     | []
            {t: []}                                             | [2]
            {t: {$gt: 2, $lt: 4}}                               | [4]
            {t: {$elemMatch: {$gt: 2, $lt: 4}}}                 | []
            {t: {$elemMatch: {$gte: 'x'}}}                      | [1]
            {t: {$not: {$gt: 3, $lt: 6}}}                       | [1, 2, 3]
            {t: {$ne: 'x'}}                                     | [2, 4]
            {t: {$nin: ['x', 5]}}                               | [2]
            {t: {$all: ['x']}}                                  | [1, 3]
            {t: {$all: ['x', 'y']}}                             | [1]
            {t: {$all: []}}                                     | []
            {t: {$size: 2}}                                     | [1, 4]
            {t: {$type: 'array'}}                               | [1, 2, 4]
            {t: {$exists: true, $ne: []}}                       | [1, 3, 4]
            {t: {$in: [[], 'y']}}                               | [1, 2]
            {'t.0': 'x'}                                        | [1]
            {'r.k': 2}                                          | [1]
            {'r.0.v': 9}                                        | [2]
            {'r.v': {$gt: 1, $lt: 2}}                           | [1]
            {'r.v': {$ne: 9}}                                   | [1, 3, 4]
            {'r.v': null}                                       | [3, 4]
            {r: {$elemMatch: {k: 1, v: 2}}}                     | []
            {r: {$elemMatch: {k: 2, v: 2}}}                     | [1]
            {r: {$all: [{$elemMatch: {k: 1}}, {$elemMatch: {k: 2}}]}} | [1]
            {n: {k: 1}}                                         | [1]
            {n: {}}                                             | []
            {'n.k': null}                                       | [2, 3, 4]
            {s: {$regex: '^a', $options: 'i'}}                  | [1]
            {s: {$regex: '^a', $options: 'i', $ne: 'Ana'}}      | []
            {s: {$not: {$regex: '^a', $options: 'i'}}}          | [2, 3, 4]
            {s: {$in: [{$regularExpression: {pattern: '^B', options: 'i'}}, 'Cleo']}} | [2, 3]
            {$nor: [{a: 1}, {s: 'ben'}]}                        | [3, 4]
            {$expr: {$gt: ['$a', 2]}}                           | [2]
            """)
    void isFound(String filter, String ids) {
        assertThat(found(filter)).isEqualTo(ids);
        for (var field : List.of("a", "s", "t", "r.k", "r.v", "n.k")) {
            notes.createIndex(Indexes.ascending(field));
        }
        assertThat(found(filter)).as("with indexes").isEqualTo(ids);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {a: 1, _id: 1}  | [3, 4, 1, 2]
            {a: 1, _id: -1} | [4, 3, 1, 2]
            {t: 1, _id: 1}  | [2, 4, 1, 3]
            {t: -1}         | [1, 3, 4, 2]
            {'r.v': -1, _id: 1} | [2, 1, 3, 4]
            {'r.v': 1, _id: 1}  | [3, 4, 1, 2]
            """)
    void isSorted(String order, String ids) {
        var sorted = notes.find().sort(Document.parse(order)).map(d -> d.get("_id"));
        assertThat(sorted.into(new ArrayList<>())).hasToString(ids);
        notes.createIndex(Document.parse(order));
        assertThat(sorted.into(new ArrayList<>())).as("with an index").hasToString(ids);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {'r.k': 1}                  | {_id: 1, r: [{k: 1}, {k: 2}]}
            {r: {$slice: 1}, a: 1}      | {_id: 1, a: 1, r: [{k: 1, v: 1}]}
            {r: {$slice: -1}, a: 1}     | {_id: 1, a: 1, r: [{k: 2, v: 2}]}
            {r: {$slice: [1, 5]}, a: 1} | {_id: 1, a: 1, r: [{k: 2, v: 2}]}
            {r: {$elemMatch: {k: 2}}}   | {_id: 1, r: [{k: 2, v: 2}]}
            {'n.k': true, _id: false}   | {n: {k: 1}}
            {r: 0, t: 0, s: 0, n: 0}    | {_id: 1, a: 1}
            """)
    void isShown(String projection, String document) {
        assertThat(notes.find(new Document("_id", 1))
                        .projection(Document.parse(projection))
                        .first())
                .isEqualTo(Document.parse(document));
    }
}
