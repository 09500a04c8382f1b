package community.mhc.localmongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Updates.addEachToSet;
import static com.mongodb.client.model.Updates.addToSet;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.min;
import static com.mongodb.client.model.Updates.popFirst;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.pullByFilter;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("conformance")
class UpdatingTest {

    @RegisterExtension
    static final Mongo MONGO = new Mongo();

    private final MongoCollection<Document> threads = MONGO.collection();

    private Document updated(String before, Bson update) {
        threads.insertOne(Document.parse(before).append("_id", 1));
        threads.updateOne(eq(1), update);
        var after = threads.find(eq(1)).first();
        after.remove("_id");
        return after;
    }

    @Test
    void aFieldNamedQueryIsAFieldLikeAnyOther() {
        threads.insertMany(List.of(
                Document.parse("{_id: 1, query: {}}"), Document.parse("{_id: 2, query: {}}"), new Document("_id", 3)));
        assertThat(threads.deleteMany(Document.parse("{_id: 1, query: {}}")).getDeletedCount())
                .isOne();
        assertThat(threads.deleteOne(Document.parse("{_id: 3, query: {}}")).getDeletedCount())
                .isZero();
        assertThat(threads.updateMany(Document.parse("{query: {}}"), set("a", 1))
                        .getMatchedCount())
                .isOne();
        assertThat(threads.findOneAndDelete(Document.parse("{_id: 2, query: {}}")))
                .isNotNull();
        assertThat(threads.countDocuments()).isOne();
    }

    @Test
    void setAndUnsetChangeSingleFields() {
        assertThat(updated("{a: 1, b: {c: 2}, d: 4}", combine(set("b.c", 3), set("e", 5), unset("d"))))
                .isEqualTo(Document.parse("{a: 1, b: {c: 3}, e: 5}"));
    }

    @Test
    void incMaxAndMinCalculate() {
        assertThat(updated(
                        "{n: 1, high: 5, low: 5}", combine(inc("n", 2), inc("new", 1), max("high", 7), min("low", 6))))
                .isEqualTo(Document.parse("{n: 3, high: 7, low: 5, new: 1}"));
    }

    @Test
    void incKeepsALong() {
        assertThat(updated("{}", inc("n", 5_000_000_000L)).get("n")).isEqualTo(5_000_000_000L);
    }

    @Test
    void addToSetAddsOnce() {
        assertThat(updated("{tags: ['a']}", combine(addToSet("tags", "a"), addToSet("other", "x"))))
                .isEqualTo(Document.parse("{tags: ['a'], other: ['x']}"));
        threads.updateOne(eq(1), addEachToSet("tags", List.of("a", "b", "c")));
        assertThat(threads.find(eq(1)).first().getList("tags", String.class)).containsExactly("a", "b", "c");
    }

    @Test
    void pushAppendsAndCanKeepTheLastOnly() {
        assertThat(updated("{a: [1]}", push("a", 2))).isEqualTo(Document.parse("{a: [1, 2]}"));
        threads.updateOne(eq(1), pushEach("a", List.of(3, 4), new PushOptions().slice(-2)));
        assertThat(threads.find(eq(1)).first().getList("a", Integer.class)).containsExactly(3, 4);
    }

    @Test
    void pullRemovesEveryMatch() {
        assertThat(updated("{a: [1, 2, 1, 3]}", pull("a", 1))).isEqualTo(Document.parse("{a: [2, 3]}"));
        threads.updateOne(eq(1), pullByFilter(gt("a", 2)));
        assertThat(threads.find(eq(1)).first().getList("a", Integer.class)).containsExactly(2);
    }

    @Test
    void pullRemovesDocumentsByAField() {
        assertThat(updated("{votes: [{by: 'a'}, {by: 'b'}]}", pullByFilter(eq("votes", new Document("by", "a")))))
                .isEqualTo(Document.parse("{votes: [{by: 'b'}]}"));
    }

    @Test
    void popTakesAnEndOff() {
        assertThat(updated("{a: [1, 2]}", popFirst("a"))).isEqualTo(Document.parse("{a: [2]}"));
    }

    @Test
    void thePositionalOperatorChangesTheElementThatMatched() {
        threads.insertOne(Document.parse("{_id: 1, items: [{sku: 'a', n: 1}, {sku: 'b', n: 1}]}"));
        threads.updateOne(and(eq("_id", 1), eq("items.sku", "b")), inc("items.$.n", 5));
        assertThat(threads.find().first())
                .isEqualTo(Document.parse("{_id: 1, items: [{sku: 'a', n: 1}, {sku: 'b', n: 6}]}"));
    }

    @Test
    void arrayFiltersChooseElements() {
        threads.insertOne(Document.parse("{_id: 1, a: [1, 5, 9]}"));
        threads.updateOne(
                eq(1),
                set("a.$[big]", 0),
                new UpdateOptions().arrayFilters(List.of(Document.parse("{big: {$gt: 4}}"))));
        assertThat(threads.find().first().getList("a", Integer.class)).containsExactly(1, 0, 0);
    }

    @Test
    void anUpsertInsertsWithWhatItWasAskedFor() {
        var result = threads.updateOne(
                eq("slug", "welcome"),
                combine(setOnInsert("by", "ana"), inc("views", 1)),
                new UpdateOptions().upsert(true));
        assertThat(result.getUpsertedId()).isNotNull();
        threads.updateOne(
                eq("slug", "welcome"),
                combine(setOnInsert("by", "bo"), inc("views", 1)),
                new UpdateOptions().upsert(true));
        var only = threads.find().into(new ArrayList<>());
        assertThat(only).hasSize(1);
        assertThat(only.getFirst())
                .containsEntry("slug", "welcome")
                .containsEntry("by", "ana")
                .containsEntry("views", 2);
    }

    @Test
    void updateManyCountsWhatItMatchedAndWhatItChanged() {
        threads.insertMany(List.of(
                Document.parse("{_id: 1, open: true}"),
                Document.parse("{_id: 2, open: true}"),
                Document.parse("{_id: 3, open: false}")));
        var result = threads.updateMany(new Document(), set("open", false));
        assertThat(result.getMatchedCount()).isEqualTo(3);
        assertThat(result.getModifiedCount()).isEqualTo(2);
    }

    @Test
    void updateManyVisitsADocumentOnceThoughItMovesInTheIndexItWalks() {
        threads.createIndex(Indexes.ascending("n"));
        for (int i = 1; i <= 50; i++) {
            threads.insertOne(new Document("_id", i).append("n", i));
        }
        threads.updateMany(gt("n", 0), inc("n", 10));
        assertThat(threads.countDocuments(gt("n", 50))).isEqualTo(10);
        assertThat(threads.countDocuments(gt("n", 60))).isZero();
    }

    @Test
    void replaceOneReplacesOrInserts() {
        threads.replaceOne(eq(7), new Document("a", 1), new ReplaceOptions().upsert(true));
        threads.replaceOne(eq(7), new Document("b", 2), new ReplaceOptions().upsert(true));
        assertThat(threads.find()).containsExactly(new Document("_id", 7).append("b", 2));
    }

    @Test
    void theIdCannotBeChanged() {
        threads.insertOne(new Document("_id", 1));
        assertThatThrownBy(() -> threads.updateOne(eq(1), set("_id", 2)))
                .isInstanceOfSatisfying(
                        MongoWriteException.class, e -> assertThat(e.getCode()).isEqualTo(66));
    }

    @Test
    void findOneAndUpdateReturnsTheDocumentBeforeOrAfter() {
        threads.insertMany(List.of(
                Document.parse("{_id: 1, due: 3, taken: false}"), Document.parse("{_id: 2, due: 1, taken: false}")));
        threads.createIndex(Indexes.ascending("taken", "due"));
        var byDue = new FindOneAndUpdateOptions().sort(new Document("due", 1));
        assertThat(threads.findOneAndUpdate(eq("taken", false), set("taken", true), byDue))
                .isEqualTo(Document.parse("{_id: 2, due: 1, taken: false}"));
        assertThat(threads.findOneAndUpdate(
                        eq("taken", false), set("taken", true), byDue.returnDocument(ReturnDocument.AFTER)))
                .isEqualTo(Document.parse("{_id: 1, due: 3, taken: true}"));
        assertThat(threads.findOneAndUpdate(eq("taken", false), set("taken", true), byDue))
                .isNull();
    }

    @Test
    void findOneAndUpdateCanUpsertAndProject() {
        var options = new FindOneAndUpdateOptions()
                .upsert(true)
                .returnDocument(ReturnDocument.AFTER)
                .projection(new Document("n", 1).append("_id", 0));
        assertThat(threads.findOneAndUpdate(eq("counter"), inc("n", 1), options))
                .isEqualTo(new Document("n", 1));
        assertThat(threads.findOneAndUpdate(eq("counter"), inc("n", 1), options))
                .isEqualTo(new Document("n", 2));
    }

    @Test
    void findOneAndReplaceAndDelete() {
        threads.insertOne(Document.parse("{_id: 1, a: 1}"));
        assertThat(threads.findOneAndReplace(eq(1), new Document("a", 2))).containsEntry("a", 1);
        assertThat(threads.findOneAndDelete(eq(1))).containsEntry("a", 2);
        assertThat(threads.countDocuments()).isZero();
    }

    @Test
    void deleteOneAndDeleteMany() {
        for (int i = 0; i < 10; i++) {
            threads.insertOne(new Document("_id", i).append("even", i % 2 == 0));
        }
        assertThat(threads.deleteOne(eq("even", true)).getDeletedCount()).isEqualTo(1);
        assertThat(threads.deleteMany(eq("even", true)).getDeletedCount()).isEqualTo(4);
        assertThat(threads.countDocuments()).isEqualTo(5);
    }

    @Test
    void anIndexedValueIsFoundUnderItsNewValueOnly() {
        threads.createIndex(Indexes.ascending("tags"));
        threads.insertOne(Document.parse("{_id: 1, tags: ['a', 'b']}"));
        threads.updateOne(eq(1), combine(set("tags", List.of("b", "c"))));
        assertThat(threads.countDocuments(eq("tags", "a"))).isZero();
        assertThat(threads.countDocuments(eq("tags", "b"))).isEqualTo(1);
        assertThat(threads.countDocuments(eq("tags", "c"))).isEqualTo(1);
    }
}
