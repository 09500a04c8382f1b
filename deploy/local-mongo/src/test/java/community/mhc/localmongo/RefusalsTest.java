package community.mhc.localmongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.MongoClientException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.stream.IntStream;
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
            123   | {find: 'c', readConcern: {level: 'snapshot'}}
            123   | {find: 'c', readConcern: {level: 'linearizable'}}
            51024 | {aggregate: 'c', pipeline: [], cursor: {batchSize: -1}}
            197   | {createIndexes: 'c', indexes: [{key: {a: 1}, name: 'x', nonsense: 1}]}
            40573 | {aggregate: 'c', pipeline: [{$changeStream: {}}], cursor: {}}
            40324 | {aggregate: 'c', pipeline: [{$search: {}}], cursor: {}}
            43    | {getMore: 999, collection: 'c'}
            238   | {explain: {find: 'c'}}
            59    | {reIndex: 'c'}
            26    | {dropIndexes: 'missing', index: '*'}
            26    | {drop: 'missing'}
            67    | {createIndexes: 'c', indexes: [{key: {a: 1}, name: 'x', hidden: true}]}
            67    | {createIndexes: 'c', indexes: [{key: {a: 1}, name: 'x', wildcardProjection: {a: 1}}]}
            67    | {createIndexes: 'c', indexes: [{key: {a: '2dsphere'}, name: 'x'}]}
            67    | {createIndexes: 'c', indexes: [{key: {'a..b': 1}, name: 'x'}]}
            67    | {createIndexes: 'c', indexes: [{key: {a: 1}, name: 'x'}, {key: {b: 'text'}, name: 'y'}]}
            197   | {createIndexes: 'c', indexes: [{key: {_id: 1}, name: '_id_', unique: true}]}
            14    | {createIndexes: 'c', indexes: [{key: {a: 1}, name: 'x', unique: 'yes'}]}
            2     | {createIndexes: 'c', indexes: []}
            238   | {find: 'c', min: {a: 1}}
            238   | {find: 'c', max: {a: 1}}
            238   | {find: 'c', returnKey: true}
            238   | {find: 'c', showRecordId: true}
            238   | {find: 'c', noCursorTimeout: true}
            238   | {find: 'c', let: {x: 1}}
            238   | {find: 'c', sort: {a: {$meta: 'textScore'}}}
            238   | {find: 'c', projection: {'a.$': 1}}
            238   | {find: 'c', projection: {b: '$a'}}
            238   | {find: 'c', projection: {b: {$add: ['$a', 1]}}}
            238   | {find: 'c', filter: {$jsonSchema: {}}}
            238   | {find: 'c', filter: {a: {$near: [1, 2]}}}
            238   | {find: 'c', filter: {a: {$geoWithin: {$box: [[0, 0], [1, 1]]}}}}
            238   | {find: 'c', filter: {a: {$bitsAllSet: 1}}}
            2     | {find: 'c', filter: {a: {$foo: 1}}}
            2     | {find: 'c', filter: {a: 1, b: {$not: {$foo: 1}}}}
            2     | {find: 'c', filter: {a: {$elemMatch: {b: {$foo: 1}}}}}
            2     | {find: 'c', filter: {a: {$in: 5}}}
            2     | {find: 'c', filter: {a: {$in: [{$gt: 1}]}}}
            2     | {find: 'c', filter: {$or: []}}
            2     | {find: 'c', filter: {a: {$not: 5}}}
            2     | {find: 'c', filter: {a: {$mod: [2]}}}
            2     | {find: 'c', filter: {a: {$size: -1}}}
            2     | {find: 'c', filter: {a: {$type: 'nothing'}}}
            2     | {find: 'c', filter: {a: {$options: 'i'}}}
            51091 | {find: 'c', filter: {a: {$regex: '('}}}
            51108 | {find: 'c', filter: {a: {$regex: 'a', $options: 'q'}}}
            51024 | {find: 'c', skip: -1}
            15975 | {find: 'c', sort: {a: 2}}
            14    | {find: 'c', filter: 5}
            9     | {find: 'c', readConcern: {level: 'nothing'}}
            72    | {find: 'c', readConcern: {afterClusterTime: {$timestamp: {t: 1, i: 1}}}}
            40415 | {find: 'c', nonsense: true}
            40415 | {create: 'd', nonsense: 1}
            238   | {create: 'd', timeseries: {timeField: 't'}}
            238   | {create: 'd', viewOn: 'c', pipeline: []}
            238   | {create: 'd', collation: {locale: 'de'}}
            238   | {create: 'd', expireAfterSeconds: 5}
            73    | {create: 'system.d'}
            59    | {collMod: 'c', validator: {}}
            59    | {mapReduce: 'c', map: '', reduce: '', out: 'd'}
            59    | {commitTransaction: 1}
            59    | {bulkWrite: 1, ops: [], nsInfo: []}
            238   | {distinct: 'c', key: 'a', collation: {locale: 'de'}}
            14    | {distinct: 'c', key: 5}
            238   | {aggregate: 'c', pipeline: [{$out: 'd'}], cursor: {}}
            238   | {aggregate: 'c', pipeline: [{$graphLookup: {from: 'c'}}], cursor: {}}
            238   | {aggregate: 'c', pipeline: [{$redact: '$$KEEP'}], cursor: {}}
            238   | {aggregate: 'c', pipeline: [{$geoNear: {}}], cursor: {}}
            40324 | {aggregate: 'c', pipeline: [{$unionWith: 'd'}], cursor: {}}
            40324 | {aggregate: 'c', pipeline: [{$setWindowFields: {}}], cursor: {}}
            27    | {aggregate: 'c', pipeline: [{$facet: {a: [{$match: {$text: {$search: 'x'}}}]}}], cursor: {}}
            27    | {aggregate: 'c', pipeline: [{$lookup: {from: 'd', as: 'd', pipeline: [{$match: {$text: {}}}]}}], cursor: {}}
            15958 | {aggregate: 'c', pipeline: [{$limit: 0}], cursor: {}}
            15976 | {aggregate: 'c', pipeline: [{$sort: {}}], cursor: {}}
            238   | {aggregate: 'c', pipeline: [], cursor: {}, let: {x: 1}}
            16    | {insert: 'c', documents: []}
            20    | {insert: 'c', documents: [{_id: 1}], txnNumber: 1}
            2     | {insert: 'c', documents: [{_id: 1}], writeConcern: {w: 'rack'}}
            9     | {findAndModify: 'c', query: {}, update: {$set: {a: 1}}, remove: true}
            9     | {findAndModify: 'c', query: {}, update: {$foo: {a: 1}}}
            238   | {findAndModify: 'c', query: {}, update: [{$set: {a: 1}}]}
            238   | {findAndModify: 'c', query: {}, remove: true, collation: {locale: 'de'}}
            """)
    void isRefused(int code, String command) {
        var refusal = catchThrowableOfType(MongoException.class, () -> database.runCommand(Document.parse(command)));
        assertThat(refusal).isNotNull();
        assertThat(refusal.getCode()).isEqualTo(code);
        assertThat(database.listCollectionNames()).as("what was refused").doesNotContain("d", "system.d");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            238   | {update: 'c', updates: [{q: {}, u: [{$set: {a: 1}}]}]}
            238   | {update: 'c', updates: [{q: {}, u: {$set: {a: 1}}, collation: {locale: 'de'}}]}
            27    | {delete: 'c', deletes: [{q: {$text: {$search: 'x'}}, limit: 0}]}
            9     | {delete: 'c', deletes: [{q: {}, limit: 2}]}
            40414 | {delete: 'c', deletes: [{q: {}}]}
            40414 | {update: 'c', updates: [{q: {}}]}
            40415 | {update: 'c', updates: [{q: {}, u: {$set: {a: 1}}, nonsense: 1}]}
            238   | {update: 'c', updates: [{q: {}, u: {$set: {a: 1}}, sort: {a: 1}}]}
            238   | {update: 'c', updates: [{q: {}, u: {$bit: {a: {or: 1}}}}]}
            9     | {update: 'c', updates: [{q: {}, u: {$foo: {a: 1}}}]}
            9     | {update: 'c', updates: [{q: {}, u: {a: 1}, multi: true}]}
            9     | {update: 'c', updates: [{q: {}, u: {$set: 5}}]}
            52    | {update: 'c', updates: [{q: {}, u: {b: 1, $set: {a: 1}}}]}
            56    | {update: 'c', updates: [{q: {}, u: {$set: {'a..b': 1}}}]}
            2     | {update: 'c', updates: [{q: {}, u: {$set: {'a.$[x].b': 1}}}]}
            40    | {update: 'c', updates: [{q: {_id: 'u'}, u: {$set: {a: 1}, $inc: {a: 1}}, upsert: true}]}
            66    | {update: 'c', updates: [{q: {_id: 'u'}, u: {_id: 'v'}, upsert: true}]}
            53    | {insert: 'c', documents: [{_id: [1]}]}
            53    | {insert: 'c', documents: [{_id: {$regularExpression: {pattern: 'a', options: ''}}}]}
            52    | {insert: 'c', documents: [{_id: {$a: 1}}]}
            238   | {insert: 'c', documents: [{_id: 1, 'a.b': 1}]}
            238   | {update: 'c', updates: [{q: {}, u: {'a.b': 1}}]}
            """)
    void isRefusedAsAWriteError(int code, String command) {
        var reply = database.runCommand(Document.parse(command));
        assertThat(reply.getList("writeErrors", Document.class))
                .singleElement()
                .satisfies(error -> assertThat(error).containsEntry("index", 0).containsEntry("code", code));
    }

    @Test
    void anUpdateThatGrowsADocumentBeyondSixteenMegabytesIsRefused() {
        var big = database.getCollection("big");
        var half = "x".repeat(9 << 20);
        big.insertOne(new Document("_id", 1).append("a", half));
        assertThat(catchThrowableOfType(
                                MongoException.class,
                                () -> big.updateOne(
                                        new Document("_id", 1), new Document("$set", new Document("b", half))))
                        .getCode())
                .isEqualTo(17419);
        assertThat(big.find().first()).doesNotContainKey("b");
    }

    @Test
    void aCommandThatTakesTooLongIsStopped() {
        var many = database.getCollection("many");
        many.insertMany(
                IntStream.range(0, 20_000).mapToObj(i -> new Document("_id", i)).toList());
        var slow = Document.parse("{find: 'many', filter: {a: {$regex: 'x'}}, maxTimeMS: 1}");
        var write = Document.parse(
                "{update: 'many', updates: [{q: {a: {$regex: 'x'}}, u: {$set: {b: 1}}, multi: true}], maxTimeMS: 1}");
        for (var command : List.of(slow, write)) {
            assertThat(catchThrowableOfType(MongoException.class, () -> database.runCommand(command))
                            .getCode())
                    .isEqualTo(50);
        }
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

    @Test
    void anUpdateThatIsRefusedLeavesTheIndexesAsTheyWere() {
        var names = database.getCollection("names");
        database.runCommand(
                Document.parse("{createIndexes: 'names', indexes: [{key: {name: 1}, name: 'name', unique: true}]}"));
        names.insertMany(List.of(new Document("_id", 1).append("name", "a"), new Document("_id", 2)));
        assertThat(database.runCommand(
                        Document.parse("{update: 'names', updates: [{q: {_id: 1}, u: {name: 'b', 'x.y': 1}}]}")))
                .containsKey("writeErrors");
        names.updateOne(new Document("_id", 2), Document.parse("{$set: {name: 'b'}}"));
        assertThat(names.find(new Document("name", "a")).first()).containsEntry("_id", 1);
        assertThat(names.find(new Document("name", "b")).first()).containsEntry("_id", 2);
    }

    private int refusedWith(String command) {
        return catchThrowableOfType(MongoException.class, () -> database.runCommand(Document.parse(command)))
                .getCode();
    }
}
