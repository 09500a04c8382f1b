package community.mhc.forum.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import community.mhc.chassis.views.Batch;
import community.mhc.localmongo.LocalMongo;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.bson.UuidRepresentation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A name that arrives while something is being written is not missed, whichever comes first. */
class LateNamesIT {

    private static LocalMongo server;
    private static MongoClient client;

    private final UUID member = UUID.randomUUID();
    private final MemberCard card = new MemberCard(member, "Ann", "psychologist", "OR");
    private final People people = new People(client.getDatabase("forum"));
    private final List<MemberCard> shown = new ArrayList<>();
    private final CardShower view = corrected -> {
        if (!shown.isEmpty()) shown.set(0, corrected);
    };

    @BeforeAll
    static void connect() {
        server = LocalMongo.inMemory();
        client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new com.mongodb.ConnectionString(server.connectionString()))
                .uuidRepresentation(UuidRepresentation.STANDARD)
                .build());
    }

    @AfterAll
    static void close() {
        client.close();
        server.close();
    }

    /** As a projection does, in a batch of one event. */
    private void showing(Consumer<MemberCard> write) {
        var batch = DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("event"));
        write.accept(people.shownIn(view, member));
        Batch.current().send();
        batch.commit();
    }

    @Test
    void aNameThatIsKnownIsShown() {
        people.remember(card, List.of(view));
        showing(shown::add);
        assertThat(shown).containsExactly(card);
    }

    @Test
    void aNameThatComesBeforeTheWriteButAfterTheLookIsShown() {
        showing(looked -> {
            people.remember(card, List.of(view));
            shown.add(looked);
        });
        assertThat(shown).containsExactly(card);
    }

    @Test
    void aNameThatComesAfterTheWriteIsShown() {
        showing(looked -> {
            shown.add(looked);
            people.remember(card, List.of(view));
        });
        assertThat(shown).containsExactly(card);
        assertThat(people.cards(Set.of(member))).containsEntry(member, card);
    }

    @Test
    void aNameThatComesWhileTheBatchIsNotSentYetIsShown() {
        var batch = DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("event"));
        shown.add(people.shownIn(view, member));
        people.remember(card, List.of());
        Batch.current().send();
        batch.commit();
        assertThat(shown).containsExactly(card);
    }

    @Test
    void aMemberWhoIsNotHeardOfYetIsShownWithoutAName() {
        showing(shown::add);
        assertThat(shown).containsExactly(MemberCard.unknown(member));
        people.remember(card, List.of(view));
        assertThat(shown).containsExactly(card);
    }
}
