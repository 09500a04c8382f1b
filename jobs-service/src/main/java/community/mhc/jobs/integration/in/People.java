package community.mhc.jobs.integration.in;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import community.mhc.chassis.views.Batch;
import java.util.UUID;
import java.util.function.Consumer;
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
            @Nullable String licenceState) {}

    private final MongoCollection<Known> members;

    People(MongoDatabase database) {
        members = database.getCollection("members", Known.class);
    }

    /** Never null: a card that says little stands for a member of whom nothing was heard yet. */
    public MemberCard card(UUID member) {
        var known = members.find(eq(member)).first();
        return known == null
                ? MemberCard.unknown(member)
                : new MemberCard(known.id(), known.name(), known.profession(), known.licenceState());
    }

    /**
     * Writes something that shows {@code member}, as part of the current batch. What member-service says in the very moment of
     * writing is not missed: it is stored before it is shown, so either the second look here, after the batch is sent, finds it,
     * or whoever shows it finds what was written.
     */
    public void showing(UUID member, CardShower view, Consumer<MemberCard> write) {
        var card = card(member);
        write.accept(card);
        Batch.current().afterwards(() -> {
            var now = card(member);
            if (!now.equals(card)) view.show(now);
        });
    }

    void remember(MemberCard card) {
        var known = new Known(card.id(), card.name(), card.profession(), card.licenceState());
        members.replaceOne(eq(card.id()), known, new ReplaceOptions().upsert(true));
    }
}
