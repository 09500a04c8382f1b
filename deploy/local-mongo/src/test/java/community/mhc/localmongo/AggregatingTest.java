package community.mhc.localmongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("conformance")
class AggregatingTest {

    @RegisterExtension
    static final Mongo MONGO = new Mongo();

    private final MongoCollection<Document> members = MONGO.collection();

    @BeforeEach
    void sixMembers() {
        for (int i = 0; i < 6; i++) {
            members.insertOne(new Document("_id", i)
                    .append("state", i % 2 == 0 ? "NY" : "WA")
                    .append("years", i)
                    .append("tags", List.of("t" + i % 3, "all")));
        }
    }

    private List<Document> aggregated(String... stages) {
        return members.aggregate(Arrays.stream(stages).map(Document::parse).toList())
                .into(new ArrayList<>());
    }

    /** The sum is of the type that is added up, though it could be had by counting. */
    @Test
    void longsAddUpToALong() {
        var posts = MONGO.collection();
        posts.insertMany(List.of(new Document(), new Document()));
        for (var sum : List.<Number>of(2, 2L, 2.0)) {
            var one = sum instanceof Integer ? (Number) 1 : sum instanceof Long ? (Number) 1L : 1.0;
            var group = new Document("_id", null).append("n", new Document("$sum", one));
            assertThat(posts.aggregate(List.of(new Document("$group", group))))
                    .containsExactly(new Document("_id", null).append("n", sum));
        }
    }

    @Test
    void groupsAreCountedAndSummed() {
        assertThat(aggregated(
                        "{$match: {years: {$gt: 0}}}",
                        "{$group: {_id: '$state', n: {$sum: 1}, years: {$sum: '$years'}, most: {$max: '$years'}}}",
                        "{$sort: {_id: 1}}"))
                .containsExactly(
                        Document.parse("{_id: 'NY', n: 2, years: 6, most: 4}"),
                        Document.parse("{_id: 'WA', n: 3, years: 9, most: 5}"));
    }

    @Test
    void arraysAreUnwound() {
        assertThat(aggregated(
                        "{$unwind: '$tags'}", "{$group: {_id: '$tags', n: {$sum: 1}}}", "{$sort: {n: -1, _id: 1}}"))
                .containsExactly(
                        Document.parse("{_id: 'all', n: 6}"),
                        Document.parse("{_id: 't0', n: 2}"),
                        Document.parse("{_id: 't1', n: 2}"),
                        Document.parse("{_id: 't2', n: 2}"));
    }

    @Test
    void facetsAnswerSeveralQuestionsAtOnce() {
        var facets = aggregated(
                "{$match: {years: {$gte: 2}}}",
                "{$facet: {states: [{$group: {_id: '$state', n: {$sum: 1}}}, {$sort: {_id: 1}}],"
                        + " all: [{$count: 'n'}], page: [{$sort: {years: -1}}, {$limit: 1}, {$project: {years: 1}}]}}");
        assertThat(facets)
                .containsExactly(Document.parse(
                        "{states: [{_id: 'NY', n: 2}, {_id: 'WA', n: 2}], all: [{n: 4}], page: [{_id: 5, years: 5}]}"));
    }

    @Test
    void aPageIsMatchedSortedSkippedAndProjected() {
        assertThat(aggregated(
                        "{$match: {state: 'NY'}}",
                        "{$sort: {years: -1}}",
                        "{$skip: 1}",
                        "{$limit: 1}",
                        "{$project: {_id: 0, years: 1}}"))
                .containsExactly(Document.parse("{years: 2}"));
    }

    @Test
    void documentsAreCounted() {
        assertThat(aggregated("{$match: {state: 'NY'}}", "{$count: 'n'}")).containsExactly(Document.parse("{n: 3}"));
        assertThat(aggregated("{$match: {state: 'ZZ'}}", "{$count: 'n'}")).isEmpty();
        assertThat(aggregated("{$limit: 4}", "{$group: {_id: null, n: {$sum: 1}}}"))
                .containsExactly(new Document("_id", null).append("n", 4));
    }

    @Test
    void limitBeforeMatchIsNotTheSameAsAfter() {
        assertThat(aggregated("{$sort: {_id: 1}}", "{$limit: 2}", "{$match: {state: 'NY'}}", "{$project: {_id: 1}}"))
                .containsExactly(Document.parse("{_id: 0}"));
    }

    @Test
    void aLongResultComesInBatches() {
        var batches = members.aggregate(List.of(Document.parse("{$unwind: '$tags'}")))
                .batchSize(5)
                .into(new ArrayList<>());
        assertThat(batches).hasSize(12);
        assertThat(members.aggregate(List.of(Document.parse("{$match: {}}")))
                        .batchSize(2)
                        .into(new ArrayList<>()))
                .hasSize(6);
    }
}
