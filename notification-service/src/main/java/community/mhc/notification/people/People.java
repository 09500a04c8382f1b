package community.mhc.notification.people;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The members of whom we have heard. */
@Component
public class People {

    private final MongoCollection<Known> members;

    People(MongoDatabase database) {
        members = database.getCollection("members", Known.class);
    }

    /** Public, as all stored records are: the driver asks for it. */
    public record Known(
            @BsonId UUID id,
            String name,
            @Nullable String profession,
            @Nullable String licenceState) {

        MemberCard card() {
            return new MemberCard(id, name, profession, licenceState);
        }
    }

    /** By id. Never null: a card that says little stands for a member of whom nothing was heard yet. */
    public Map<UUID, MemberCard> cards(Set<UUID> ids) {
        Map<UUID, MemberCard> cards = new HashMap<>();
        for (UUID id : ids) cards.put(id, MemberCard.unknown(id));
        for (Known known : members.find(in("_id", ids))) cards.put(known.id(), known.card());
        return cards;
    }

    public void remember(MemberCard card) {
        Known known = new Known(card.id(), card.name(), card.profession(), card.licenceState());
        members.replaceOne(eq(card.id()), known, new ReplaceOptions().upsert(true));
    }
}
