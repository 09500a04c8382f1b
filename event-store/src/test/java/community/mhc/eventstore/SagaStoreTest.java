package community.mhc.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import community.mhc.eventstore.testkit.Conformance;
import community.mhc.eventstore.testkit.TestMongo;
import java.util.Set;
import org.axonframework.common.AxonConfigurationException;
import org.axonframework.extensions.mongo.eventhandling.saga.repository.MongoSagaStore;
import org.axonframework.extensions.mongo.eventhandling.saga.repository.SagaEntry;
import org.axonframework.modelling.saga.AssociationValue;
import org.axonframework.modelling.saga.AssociationValues;
import org.axonframework.modelling.saga.AssociationValuesImpl;
import org.axonframework.modelling.saga.repository.SagaStore;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** The 13 cases that axon-mongo tests its saga store with, in our words, on the store as {@link MongoStores} wires it, and one of ours. */
@Conformance
class SagaStoreTest {

    private static final AssociationValue ORDER = new AssociationValue("order", "o1");
    private static final Set<AssociationValue> OF_ORDER = Set.of(ORDER);

    private final MongoDatabase database = TestMongo.emptyDatabase();
    private final SagaStore<Object> sagas = new MongoStores(database, TestEngines.SERIALIZER).sagaStore();

    static class Shipping {
        public int steps;
    }

    static class Billing {
        public boolean paid;
    }

    static class Nothing {}

    private long stored(String id) {
        return database.getCollection("sagas").countDocuments(new Document("sagaIdentifier", id));
    }

    private void insertTwoOfDifferentTypes() {
        sagas.insertSaga(Shipping.class, "s1", new Shipping(), OF_ORDER);
        sagas.insertSaga(Billing.class, "b1", new Billing(), OF_ORDER);
    }

    @Test
    void sagasOfDifferentTypesShareAnAssociationAndAreFoundEachByItsType() {
        insertTwoOfDifferentTypes();

        assertThat(sagas.findSagas(Shipping.class, ORDER)).containsExactly("s1");
        assertThat(sagas.loadSaga(Shipping.class, "s1").saga()).isInstanceOf(Shipping.class);
        assertThat(sagas.findSagas(Billing.class, ORDER)).containsExactly("b1");
        assertThat(sagas.loadSaga(Billing.class, "b1").saga()).isInstanceOf(Billing.class);
        assertThat(stored("s1")).isEqualTo(1);
    }

    /** The one of axon-mongo's that stands with its Spring configuration; {@link MongoStores} is what configures ours. */
    @Test
    void allSagasOfATypeThatShareAnAssociationAreFound() {
        sagas.insertSaga(Shipping.class, "s1", new Shipping(), OF_ORDER);
        sagas.insertSaga(Shipping.class, "s2", new Shipping(), OF_ORDER);

        assertThat(sagas.findSagas(Shipping.class, ORDER)).containsExactlyInAnyOrder("s1", "s2");
        assertThat(sagas.findSagas(Nothing.class, ORDER)).isEmpty();
    }

    @Test
    void noSagaIsFoundForATypeThatHasNone() {
        insertTwoOfDifferentTypes();

        assertThat(sagas.findSagas(Nothing.class, ORDER)).isEmpty();
    }

    @Test
    void aDeletedSagaIsNotFoundAndTheOtherTypesSagaIs() {
        insertTwoOfDifferentTypes();

        sagas.deleteSaga(Shipping.class, "s1", OF_ORDER);

        assertThat(sagas.findSagas(Shipping.class, ORDER)).isEmpty();
        assertThat(stored("s1")).isZero();
        assertThat(sagas.findSagas(Billing.class, ORDER)).containsExactly("b1");
    }

    @Test
    void aSagaIsLoadedByItsId() {
        sagas.insertSaga(Shipping.class, "s1", new Shipping(), OF_ORDER);

        SagaStore.Entry<Shipping> loaded = sagas.loadSaga(Shipping.class, "s1");

        assertThat(loaded.associationValues()).isEqualTo(OF_ORDER);
        assertThat(loaded.saga()).isInstanceOf(Shipping.class);
    }

    @Test
    void aSagaIsFoundByAnAssociationAndThenLoaded() {
        sagas.insertSaga(Shipping.class, "s1", new Shipping(), OF_ORDER);

        String found = sagas.findSagas(Shipping.class, ORDER).iterator().next();

        assertThat(sagas.loadSaga(Shipping.class, found).associationValues()).isEqualTo(OF_ORDER);
        assertThat(stored(found)).isEqualTo(1);
    }

    @Test
    void severalSagasWithOneAssociationAreLoadedEachWithItsOwn() {
        insertTwoOfDifferentTypes();

        assertThat(sagas.loadSaga(Shipping.class, "s1").associationValues()).isEqualTo(OF_ORDER);
        assertThat(sagas.loadSaga(Billing.class, "b1").associationValues()).isEqualTo(OF_ORDER);
    }

    @Test
    void anAssociationThatIsAddedLaterFindsTheSaga() {
        sagas.insertSaga(Shipping.class, "s1", new Shipping(), Set.of());
        AssociationValues associations = new AssociationValuesImpl(Set.of());
        associations.add(ORDER);

        sagas.updateSaga(Shipping.class, "s1", new Shipping(), associations);

        assertThat(sagas.findSagas(Shipping.class, ORDER)).containsExactly("s1");
        assertThat(sagas.loadSaga(Shipping.class, "s1").associationValues()).isEqualTo(OF_ORDER);
    }

    @Test
    void aSagaThatIsNotThereIsNull() {
        assertThat(sagas.loadSaga(Shipping.class, "nobody")).isNull();
    }

    @Test
    void anAssociationThatIsRemovedNoLongerFindsTheSaga() {
        writeByHand("s1", new Shipping(), OF_ORDER);
        SagaStore.Entry<Shipping> loaded = sagas.loadSaga(Shipping.class, "s1");
        AssociationValues associations = new AssociationValuesImpl(loaded.associationValues());
        associations.remove(ORDER);

        sagas.updateSaga(Shipping.class, "s1", loaded.saga(), associations);

        assertThat(sagas.findSagas(Shipping.class, ORDER)).isEmpty();
    }

    @Test
    void aSagaKeepsWhatItHasLearned() {
        writeByHand("s1", new Shipping(), Set.of());
        SagaStore.Entry<Shipping> loaded = sagas.loadSaga(Shipping.class, "s1");
        loaded.saga().steps = 1;

        sagas.updateSaga(Shipping.class, "s1", loaded.saga(), new AssociationValuesImpl(loaded.associationValues()));

        Shipping again = sagas.loadSaga(Shipping.class, "s1").saga();
        assertThat(again).isNotSameAs(loaded.saga());
        assertThat(again.steps).isEqualTo(1);
    }

    @Test
    void aSagaThatHasEndedIsGone() {
        writeByHand("s1", new Shipping(), OF_ORDER);

        sagas.deleteSaga(Shipping.class, "s1", OF_ORDER);

        assertThat(stored("s1")).isZero();
    }

    @Test
    void aSagaStoreWithoutATransactionManagerIsRefused() {
        MongoSagaStore.Builder builder = MongoSagaStore.builder();

        assertThatThrownBy(() -> builder.transactionManager(null)).isInstanceOf(AxonConfigurationException.class);
    }

    /** Ours: the index that our template makes holds whatever the store does. */
    @Test
    void twoSagasNeverShareAnId() {
        sagas.insertSaga(Shipping.class, "s1", new Shipping(), OF_ORDER);

        assertThatThrownBy(() -> sagas.insertSaga(Billing.class, "s1", new Billing(), OF_ORDER))
                .isInstanceOf(com.mongodb.MongoWriteException.class);
        assertThat(stored("s1")).isEqualTo(1);
    }

    private void writeByHand(String id, Object saga, Set<AssociationValue> associations) {
        database.getCollection("sagas")
                .insertOne(new SagaEntry<>(id, saga, associations, TestEngines.SERIALIZER).asDocument());
    }
}
