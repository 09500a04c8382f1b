package community.mhc.member.profile.read;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import community.mhc.chassis.views.ViewCollections;
import community.mhc.member.profile.LicenceState;
import community.mhc.member.profile.Profession;
import community.mhc.member.profile.Profile;
import community.mhc.member.profile.events.MemberRegistered;
import community.mhc.member.profile.events.ProfileChanged;
import java.time.Instant;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.Timestamp;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps every member's own view of herself. */
@Component
@ProcessingGroup(MeProjection.NAME)
class MeProjection {

    static final String NAME = "profiles";

    private final MongoCollection<MeView> profiles;

    MeProjection(ViewCollections views) {
        profiles = views.collection(NAME, "profiles", MeView.class);
    }

    @EventHandler
    void on(MemberRegistered e, @Timestamp Instant at) {
        var view = new MeView(
                e.memberId(),
                e.email(),
                e.name(),
                Profession.of(e.profession()),
                LicenceState.valueOf(e.licenceState()),
                at,
                Profile.EMPTY,
                0);
        profiles.replaceOne(eq("_id", e.memberId()), view, new ReplaceOptions().upsert(true));
    }

    @EventHandler
    void on(ProfileChanged e) {
        var profile = new Profile(e.modalities(), e.populations(), e.languages(), e.about());
        profiles.updateOne(eq("_id", e.memberId()), combine(set("profile", profile), set("revision", e.revision())));
    }

    @ResetHandler
    void startAgain() {
        profiles.deleteMany(Filters.empty());
    }

    @Nullable
    MeView find(UUID memberId) {
        return profiles.find(eq("_id", memberId)).first();
    }
}
