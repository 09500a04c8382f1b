package community.mhc.viewer;

import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import community.mhc.chassis.store.EventTypes;
import community.mhc.chassis.views.Once;
import community.mhc.chassis.views.ViewCollections;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.bson.codecs.pojo.annotations.BsonId;

/** This service's copy of every member's card, and the one place where a member in an answer gets theirs. */
@ProcessingGroup(Cards.PROJECTION)
public final class Cards {

    static final String PROJECTION = "cards";

    private final MongoCollection<Known> members;

    Cards(ViewCollections views) {
        members = views.collection(PROJECTION, "members", Known.class);
    }

    /** Public, as all stored records are: the driver asks for it. */
    public record Known(@BsonId UUID id, String name, String profession, String licenceState, long position) {

        MemberCard card() {
            return new MemberCard(id, name, profession, licenceState);
        }
    }

    /** To be called by each service that shows members, for its bean of the events that it stores. */
    public static EventTypes taken(EventTypes types) {
        return types.taken("member.member.v1", "member.member-registered.v1", MemberRegistered.class);
    }

    @EventHandler
    void on(MemberRegistered e, TrackingToken token) {
        Once.put(members, new Known(e.memberId(), e.name(), e.profession(), e.licenceState(), Once.position(token)));
    }

    /**
     * Shows every {@link MemberRef} in {@code answer}: a record, a list or what is nested in them. One query, and none where nobody is
     * in it.
     *
     * @return the answer, which can be sent now
     */
    public <T> T show(T answer) {
        List<MemberRef> refs = new ArrayList<>();
        MembersIn.collect(answer, refs::add);
        if (!refs.isEmpty()) {
            var cards = of(refs.stream().map(MemberRef::id).collect(Collectors.toSet()));
            refs.forEach(ref -> ref.show(cards.getOrDefault(ref.id(), MemberCard.unknown(ref.id()))));
        }
        return answer;
    }

    private Map<UUID, MemberCard> of(Set<UUID> ids) {
        var cards = new HashMap<UUID, MemberCard>();
        for (Known known : members.find(in("_id", ids))) cards.put(known.id(), known.card());
        return cards;
    }
}
