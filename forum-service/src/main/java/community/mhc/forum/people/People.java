package community.mhc.forum.people;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import community.mhc.chassis.views.Batch;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The members that the forum has heard of. */
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

    /** Never null: a card that says little stands for a member of whom nothing was heard yet. */
    public MemberCard card(UUID member) {
        var known = members.find(eq(member)).first();
        return known == null ? MemberCard.unknown(member) : known.card();
    }

    /**
     * Writes something that shows {@code member}, as part of the current batch. What member-service says in the very moment of
     * writing is not missed: it is stored before it is shown, so either the second look here, after the batch is sent, finds it,
     * or {@link #remember} finds what was written.
     *
     * @param view what is written to, corrected where the card changed in between
     */
    public void showing(UUID member, CardShower view, Consumer<MemberCard> write) {
        var cards = Batch.current().note(view, this::lookedUpFor);
        write.accept(cards.computeIfAbsent(member, this::card));
    }

    private Map<UUID, MemberCard> lookedUpFor(CardShower view) {
        var cards = new HashMap<UUID, MemberCard>();
        Batch.current().afterwards(() -> lookAgain(cards, view));
        return cards;
    }

    private void lookAgain(Map<UUID, MemberCard> cards, CardShower view) {
        for (Known known : members.find(in("_id", cards.keySet())))
            if (!known.card().equals(cards.get(known.id()))) view.show(known.card());
    }

    /** Stores the card, then shows it in every view that has the member in it. */
    public void remember(MemberCard card, List<CardShower> views) {
        var known = new Known(card.id(), card.name(), card.profession(), card.licenceState());
        members.replaceOne(eq(card.id()), known, new ReplaceOptions().upsert(true));
        views.forEach(view -> view.show(card));
    }
}
