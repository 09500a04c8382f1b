package community.mhc.member.profile.read;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import community.mhc.chassis.views.Once;
import community.mhc.chassis.views.ViewCollections;
import community.mhc.member.profile.LicenceState;
import community.mhc.member.profile.MemberEvent.ProfileChanged;
import community.mhc.member.profile.MemberEvent.Registered;
import community.mhc.member.profile.Profession;
import community.mhc.member.profile.Profile;
import java.time.Instant;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps what members see of themselves. */
@Component
@ProcessingGroup(MeProjection.NAME)
class MeProjection {

    static final String NAME = "profiles";

    private final MongoCollection<MeView> profiles;

    MeProjection(ViewCollections views) {
        profiles = views.collection(NAME, "profiles", MeView.class);
    }

    @EventHandler
    void on(Registered e, @Timestamp Instant at, TrackingToken token) {
        var view = new MeView(
                e.memberId(),
                e.email(),
                e.name(),
                Profession.of(e.profession()),
                LicenceState.valueOf(e.licenceState()),
                at,
                Profile.EMPTY,
                0,
                Once.position(token));
        Once.insert(profiles, view);
    }

    @EventHandler
    void on(ProfileChanged e, TrackingToken token) {
        var profile = new Profile(e.modalities(), e.populations(), e.languages(), e.about());
        Once.change(
                profiles, e.memberId(), Once.position(token), set("profile", profile), set("revision", e.revision()));
    }

    @Nullable
    MeView find(UUID memberId) {
        return profiles.find(eq("_id", memberId)).first();
    }
}
