package community.mhc.member.directory.read;

import community.mhc.chassis.views.Once;
import community.mhc.member.profile.LicenceState;
import community.mhc.member.profile.MemberEvent.ProfileChanged;
import community.mhc.member.profile.MemberEvent.Registered;
import community.mhc.member.profile.Profession;
import community.mhc.member.profile.Profile;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

/** Keeps the directory: newcomers are in it as soon as it sees their registration. */
@Component
@ProcessingGroup(Members.PROJECTION)
class DirectoryProjection {

    private final Members members;

    DirectoryProjection(Members members) {
        this.members = members;
    }

    @EventHandler
    void on(Registered e, @Timestamp Instant at, TrackingToken token) {
        members.add(new DirectoryView(
                e.memberId(),
                e.name(),
                Profession.of(e.profession()),
                LicenceState.valueOf(e.licenceState()),
                at,
                Profile.EMPTY,
                NameSearch.placeOf(e.name(), e.memberId()),
                NameSearch.prefixesOf(e.name()),
                Once.position(token)));
    }

    @EventHandler
    void on(ProfileChanged e, TrackingToken token) {
        var profile = new Profile(e.modalities(), e.populations(), e.languages(), e.about());
        members.setProfile(e.memberId(), profile, Once.position(token));
    }
}
