package community.mhc.member.profile.write;

import static community.mhc.chassis.problem.CommonError.ID_REUSED;
import static community.mhc.chassis.problem.CommonError.REVISION_CONFLICT;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import community.mhc.member.profile.MemberEvent.ProfileChanged;
import community.mhc.member.profile.MemberEvent.Registered;
import community.mhc.member.profile.Profile;
import community.mhc.member.profile.write.MemberCommand.ChangeProfile;
import community.mhc.member.profile.write.MemberCommand.Register;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.NullUnmarked;

/**
 * A member, from the moment they register. Registering twice with the same words registers once; only a caller who has seen
 * the latest revision of a profile changes it.
 */
@Aggregate
@NullUnmarked // Axon makes it empty and fills it from events.
class Member {

    @AggregateIdentifier
    private UUID id;

    private Registered registered;
    private Profile profile;
    private long revision;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(Register c) {
        var registration = new Registered(
                c.memberId(),
                c.email(),
                c.name(),
                c.profession().word(),
                c.licenceState().name());
        if (registration.equals(registered)) {
            return;
        }
        if (registered != null) {
            throw ID_REUSED.because("This id was registered with other words");
        }
        apply(registration);
    }

    @CommandHandler
    ChangeProfile.CurrentProfile handle(ChangeProfile c) {
        if (c.expectedRevision() != revision) {
            throw REVISION_CONFLICT.because("The profile is at revision %d".formatted(revision));
        }
        var changed = c.change().appliedTo(profile);
        if (!changed.equals(profile)) {
            apply(new ProfileChanged(
                    id,
                    revision + 1,
                    changed.modalities(),
                    changed.populations(),
                    changed.languages(),
                    changed.about()));
        }
        return new ChangeProfile.CurrentProfile(profile, revision);
    }

    @EventSourcingHandler
    void on(Registered e) {
        id = e.memberId();
        registered = e;
        profile = Profile.EMPTY;
    }

    @EventSourcingHandler
    void on(ProfileChanged e) {
        profile = new Profile(e.modalities(), e.populations(), e.languages(), e.about());
        revision = e.revision();
    }
}
