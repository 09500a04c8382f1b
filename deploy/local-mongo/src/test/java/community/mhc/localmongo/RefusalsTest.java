package community.mhc.localmongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.MongoClientException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What only a real MongoDB can do is refused with MongoDB's error code, on an empty collection too. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusalsTest {

    private final LocalMongo mongo = LocalMongo.inMemory();
    private final MongoClient client = MongoClients.create(mongo.connectionString());
    private final MongoDatabase database = client.getDatabase("forum");

    @AfterAll
    void stop() {
        client.close();
        mongo.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            67    | {createIndexes: 'c', indexes: [{key: {a: 1}, name: 'x', expireAfterSeconds: 10}]}
            67    | {createIndexes: 'c', indexes: [{key: {a: 1}, name: 'x', unique: true, partialFilterExpression: {b: 1}}]}
            67    | {createIndexes: 'c', indexes: [{key: {a: 1}, name: 'x', collation: {locale: 'de'}}]}
            67    | {createIndexes: 'c', indexes: [{key: {a: 'text'}, name: 'x'}]}
            67    | {createIndexes: 'c', indexes: [{key: {a: 'hashed'}, name: 'x'}]}
            67    | {createIndexes: 'c', indexes: [{key: {'$**': 1}, name: 'x'}]}
            9     | {createIndexes: 'c', indexes: [{key: {a: 1}}]}
            27    | {find: 'c', filter: {$text: {$search: 'x'}}}
            27    | {aggregate: 'c', pipeline: [{$match: {$or: [{$text: {$search: 'x'}}]}}], cursor: {}}
            2     | {find: 'c', filter: {$where: 'true'}}
            238   | {find: 'c', collation: {locale: 'de'}}
            238   | {find: 'c', tailable: true}
            238   | {create: 'd', capped: true, size: 1000}
            238   | {create: 'd', validator: {a: 1}}
            20    | {insert: 'c', documents: [{_id: 1}], txnNumber: 1, startTransaction: true, autocommit: false}
            2     | {insert: 'c', documents: [{_id: 1}], writeConcern: {w: 3}}
            72    | {find: 'c', readConcern: {level: 'snapshot'}}
            40573 | {aggregate: 'c', pipeline: [{$changeStream: {}}], cursor: {}}
            40324 | {aggregate: 'c', pipeline: [{$search: {}}], cursor: {}}
            43    | {getMore: 999, collection: 'c'}
            238   | {explain: {find: 'c'}}
            59    | {reIndex: 'c'}
            26    | {dropIndexes: 'missing', index: '*'}
            """)
    void isRefused(int code, String command) {
        var refusal = catchThrowableOfType(MongoException.class, () -> database.runCommand(Document.parse(command)));
        assertThat(refusal).isNotNull();
        assertThat(refusal.getCode()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            238 | {update: 'c', updates: [{q: {}, u: [{$set: {a: 1}}]}]}
            238 | {update: 'c', updates: [{q: {}, u: {$set: {a: 1}}, collation: {locale: 'de'}}]}
            27  | {delete: 'c', deletes: [{q: {$text: {$search: 'x'}}, limit: 0}]}
            """)
    void isRefusedAsAWriteError(int code, String command) {
        var reply = database.runCommand(Document.parse(command));
        assertThat(reply.getList("writeErrors", Document.class))
                .singleElement()
                .satisfies(error -> assertThat(error).containsEntry("index", 0).containsEntry("code", code));
    }

    @Test
    void thereAreNoTransactions() {
        try (var session = client.startSession()) {
            session.startTransaction();
            assertThat(catchThrowableOfType(
                            MongoClientException.class,
                            () -> database.getCollection("g").insertOne(session, new Document())))
                    .isNotNull();
        }
        assertThat(database.getCollection("g").countDocuments()).isZero();
    }

    @Test
    void anIndexIsNotRedefined() {
        var create = "{createIndexes: 'e', indexes: [{key: %s, name: '%s'}]}";
        database.runCommand(Document.parse(create.formatted("{a: 1, b: 1}", "ab")));
        database.runCommand(Document.parse(create.formatted("{a: 1, b: 1}", "ab")));
        assertThat(refusedWith(create.formatted("{b: 1, a: 1}", "ab"))).isEqualTo(86);
        assertThat(refusedWith(create.formatted("{a: 1, b: 1}", "other"))).isEqualTo(85);
    }

    @Test
    void aUniqueIndexOverDuplicatesIsNotBuilt() {
        database.getCollection("f").insertOne(new Document("a", 1));
        database.getCollection("f").insertOne(new Document("a", 1));
        var create = "{createIndexes: 'f', indexes: [{key: {a: 1}, name: 'a', unique: true}]}";
        assertThat(refusedWith(create)).isEqualTo(11000);
        assertThat(database.getCollection("f").listIndexes()).hasSize(1);
        database.getCollection("f").insertOne(new Document("a", 1));
    }

    private int refusedWith(String command) {
        return catchThrowableOfType(MongoException.class, () -> database.runCommand(Document.parse(command)))
                .getCode();
    }
}
