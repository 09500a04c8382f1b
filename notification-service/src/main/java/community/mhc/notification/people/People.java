package community.mhc.notification.people;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
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
            @Nullable String licenceState) {}

    /** Never null: a card that says little stands for a member of whom nothing was heard yet. */
    public MemberCard card(UUID member) {
        Known known = members.find(eq(member)).first();
        return known == null
                ? MemberCard.unknown(member)
                : new MemberCard(known.id(), known.name(), known.profession(), known.licenceState());
    }

    public void remember(MemberCard card) {
        Known known = new Known(card.id(), card.name(), card.profession(), card.licenceState());
        members.replaceOne(eq(card.id()), known, new ReplaceOptions().upsert(true));
    }
}
