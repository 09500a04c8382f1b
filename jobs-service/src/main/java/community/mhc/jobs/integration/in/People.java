package community.mhc.jobs.integration.in;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import community.mhc.chassis.views.Borrowed;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The members that this service has heard of. */
@Component
public class People {

    /** Public because the driver's record codec asks for it. */
    public record Known(
            @BsonId UUID id,
            String name,
            @Nullable String profession,
            @Nullable String licenceState) {

        MemberCard card() {
            return new MemberCard(id, name, profession, licenceState);
        }
    }

    private final MongoCollection<Known> members;

    People(MongoDatabase database) {
        members = database.getCollection("members", Known.class);
    }

    /**
     * The member's card, to be written to {@code view} with the current batch: what changes in between is shown, too. Never null: one
     * that says little stands for a member of whom nothing was heard yet.
     */
    public MemberCard shownIn(CardShower view, UUID member) {
        return Borrowed.of(this, view, this::cards, (id, card) -> view.show(card))
                .get(member);
    }

    private Map<UUID, MemberCard> cards(Set<UUID> ids) {
        var cards = new HashMap<UUID, MemberCard>();
        for (UUID id : ids) cards.put(id, MemberCard.unknown(id));
        for (Known known : members.find(in("_id", ids))) cards.put(known.id(), known.card());
        return cards;
    }

    void remember(MemberCard card) {
        var known = new Known(card.id(), card.name(), card.profession(), card.licenceState());
        members.replaceOne(eq(card.id()), known, new ReplaceOptions().upsert(true));
    }
}
