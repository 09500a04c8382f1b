package community.mhc.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import community.mhc.eventstore.testkit.Conformance;
import community.mhc.eventstore.testkit.TestMongo;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.axonframework.common.AxonConfigurationException;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.ConfigToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.UnableToInitializeTokenException;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.xml.XStreamSerializer;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/**
 * The 28 cases that axon-mongo tests its token store with, in our words, on the token store as {@link MongoStores} wires it: 23, and the
 * five of {@link TokenStoreRacesTest}.
 */
@Conformance
class TokenStoreTest {

    private static final String P = "processor";
    private static final int SEGMENT = 9;
    private static final int SEGMENTS = 10;
    private static final TrackingToken FIRST = new GlobalSequenceTrackingToken(1);
    private static final TrackingToken LATER = new GlobalSequenceTrackingToken(100);

    private final MongoDatabase database = TestMongo.emptyDatabase();
    private final TokenStore ours = tokenStore("ours", TestEngines.SERIALIZER);
    private final TokenStore theirs = tokenStore("theirs", TestEngines.SERIALIZER);

    private TokenStore tokenStore(String node, Serializer serializer) {
        return new MongoStores(database, serializer).tokenStore(node, Duration.ofSeconds(5));
    }

    private List<Document> documents(String processor) {
        return database.getCollection("tokens")
                .find(new Document("processorName", processor))
                .into(new ArrayList<>());
    }

    private static void assertNotOurs(ThrowingCallable use) {
        assertThatThrownBy(use).isInstanceOf(UnableToClaimTokenException.class);
    }

    @Test
    void aClaimedTokenCanBeMovedOn() {
        ours.initializeTokenSegments(P, SEGMENTS);
        assertThat(ours.fetchToken(P, SEGMENT)).isNull();

        ours.storeToken(FIRST, P, SEGMENT);

        assertThat(ours.fetchToken(P, SEGMENT)).isEqualTo(FIRST);
    }

    @Test
    void asManySegmentsAreMadeAsWereAskedFor() {
        ours.initializeTokenSegments(P, 7);

        assertThat(ours.fetchSegments(P)).containsExactly(0, 1, 2, 3, 4, 5, 6);
    }

    @Test
    void allSegmentsStartAtTheGivenToken() {
        ours.initializeTokenSegments(P, 7, LATER);

        assertThat(IntStream.of(ours.fetchSegments(P)).mapToObj(segment -> ours.fetchToken(P, segment)))
                .hasSize(7)
                .containsOnly(LATER);
    }

    @Test
    void segmentsAreNotMadeTwice() {
        ours.initializeTokenSegments(P, SEGMENTS);

        assertNotOurs(() -> ours.initializeTokenSegments(P, SEGMENTS));
    }

    @Test
    void aTokenThatAnotherHasClaimedCannotBeStored() {
        ours.initializeTokenSegments(P, SEGMENTS);
        assertThat(ours.fetchToken(P, SEGMENT)).isNull();
        ours.storeToken(FIRST, P, SEGMENT);

        assertNotOurs(() -> theirs.storeToken(FIRST, P, SEGMENT));
    }

    @Test
    void aClaimOfAnotherCannotBeExtended() {
        ours.initializeTokenSegments(P, SEGMENTS);
        assertThat(ours.fetchToken(P, SEGMENT)).isNull();

        assertNotOurs(() -> theirs.extendClaim(P, SEGMENT));
    }

    @Test
    void aClaimIsExtendedByItsOwner() {
        ours.initializeSegment(FIRST, P, SEGMENT);
        ours.storeToken(FIRST, P, SEGMENT);
        assertNotOurs(() -> theirs.fetchToken(P, SEGMENT));

        ours.extendClaim(P, SEGMENT);

        assertNotOurs(() -> theirs.fetchToken(P, SEGMENT));
    }

    @Test
    void aClaimThatWasLetGoMustBeFetchedBeforeItCanBeExtended() {
        ours.initializeTokenSegments(P, SEGMENTS);
        ours.storeToken(FIRST, P, SEGMENT);
        assertNotOurs(() -> theirs.fetchToken(P, SEGMENT));

        ours.releaseClaim(P, SEGMENT);

        assertNotOurs(() -> theirs.extendClaim(P, SEGMENT));
    }

    @Test
    void eachProcessorHasItsOwnSegments() {
        ours.initializeTokenSegments("three", 3);
        ours.initializeTokenSegments("one", 1);

        assertThat(ours.fetchSegments("three")).containsExactly(0, 1, 2);
        assertThat(ours.fetchSegments("one")).containsExactly(0);
        assertThat(ours.fetchSegments("none")).isEmpty();
    }

    @Test
    void whatAnotherHasClaimedIsNotAvailable() {
        ours.initializeTokenSegments(P, 3);
        theirs.fetchToken(P, 0);

        assertThat(ours.fetchAvailableSegments(P))
                .containsExactly(Segment.computeSegment(1, 0, 1, 2), Segment.computeSegment(2, 0, 1, 2));
        assertThat(theirs.fetchAvailableSegments(P)).hasSize(3);
    }

    @Test
    void aTokenComesBackAsItWasFromXml() {
        assertComesBack(tokenStore(
                "xml",
                XStreamSerializer.builder()
                        .xStream(new com.thoughtworks.xstream.XStream())
                        .build()));
    }

    @Test
    void aTokenComesBackAsItWasFromJson() {
        assertComesBack(tokenStore("json", TestEngines.SERIALIZER));
    }

    private static void assertComesBack(TokenStore store) {
        store.initializeSegment(LATER, P, 0);
        store.storeToken(LATER, P, 0);

        assertThat(store.fetchToken(P, 0)).isEqualTo(LATER);
    }

    @Test
    void segmentsMustBeMadeBeforeTheyAreUsed() {
        assertThat(ours.requiresExplicitSegmentInitialization()).isTrue();
    }

    @Test
    void aSegmentMayBeMadeWithoutAToken() {
        ours.initializeSegment(null, P, SEGMENT);

        assertThat(ours.fetchSegments(P)).containsExactly(SEGMENT);
        assertThat(ours.fetchToken(P, SEGMENT)).isNull();
    }

    @Test
    void aSegmentMayBeMadeWithAToken() {
        ours.initializeSegment(LATER, P, SEGMENT);

        assertThat(ours.fetchSegments(P)).containsExactly(SEGMENT);
        assertThat(ours.fetchToken(P, SEGMENT)).isEqualTo(LATER);
    }

    @Test
    void aSegmentIsNotMadeTwice() {
        ours.initializeSegment(LATER, P, SEGMENT);

        assertThatThrownBy(() -> ours.initializeSegment(LATER, P, SEGMENT))
                .isInstanceOf(UnableToInitializeTokenException.class);
    }

    @Test
    void aTokenIsDeletedByItsOwner() {
        ours.initializeSegment(null, P, SEGMENT);
        ours.fetchToken(P, SEGMENT);
        assertThat(documents(P)).hasSize(1);

        ours.deleteToken(P, SEGMENT);

        assertThat(documents(P)).isEmpty();
    }

    @Test
    void aTokenThatNobodyClaimedIsNotDeleted() {
        ours.initializeSegment(null, P, SEGMENT);

        assertNotOurs(() -> ours.deleteToken(P, SEGMENT));
        assertThat(documents(P)).hasSize(1);
    }

    @Test
    void theFirstUseMakesTheIndexThatKeepsASegmentUnique() {
        ours.fetchSegments(P);

        assertThat(indexes())
                .anySatisfy(index -> assertThat(index)
                        .containsEntry("key", new Document("processorName", 1).append("segment", 1))
                        .containsEntry("unique", true));
    }

    @Test
    void wiringAloneMakesNoIndex() {
        assertThat(indexes()).isEmpty();
    }

    private List<Document> indexes() {
        return database.listCollectionNames().into(new ArrayList<>()).contains("tokens")
                ? database.getCollection("tokens").listIndexes().into(new ArrayList<>())
                : List.of();
    }

    @Test
    void theStoreGivesItselfAnIdentity() {
        assertThat(documents("__config")).isEmpty();

        assertThat(ours.retrieveStorageIdentifier())
                .hasValueSatisfying(id -> assertThat(id).isNotEmpty());

        assertThat(documents("__config")).hasSize(1);
    }

    @Test
    void theIdentityThatIsThereIsKept() {
        SerializedObject<byte[]> token =
                TestEngines.SERIALIZER.serialize(new ConfigToken(java.util.Map.of("id", "the one")), byte[].class);
        database.getCollection("tokens")
                .insertOne(new Document("processorName", "__config")
                        .append("segment", 0)
                        .append("owner", null)
                        .append("timestamp", System.currentTimeMillis())
                        .append("token", token.getData())
                        .append("tokenType", token.getType().getName()));

        assertThat(ours.retrieveStorageIdentifier()).hasValue("the one");
    }

    @Test
    void aTokenStoreWithoutATransactionManagerIsRefused() {
        MongoTokenStore.Builder builder = MongoTokenStore.builder();

        assertThatThrownBy(() -> builder.transactionManager(null)).isInstanceOf(AxonConfigurationException.class);
    }
}
