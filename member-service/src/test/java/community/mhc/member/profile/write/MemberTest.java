package community.mhc.member.profile.write;

import static community.mhc.chassis.problem.CommonError.ID_REUSED;
import static community.mhc.chassis.problem.CommonError.REVISION_CONFLICT;
import static community.mhc.chassis.test.RefusedWith.refusedWith;

import community.mhc.member.profile.LicenceState;
import community.mhc.member.profile.MemberEvent.ProfileChanged;
import community.mhc.member.profile.MemberEvent.Registered;
import community.mhc.member.profile.Profession;
import community.mhc.member.profile.Profile;
import community.mhc.member.profile.write.MemberCommand.ChangeProfile;
import community.mhc.member.profile.write.MemberCommand.Register;
import java.util.List;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class MemberTest {

    private static final UUID RUTH = UUID.fromString("0190a1b2-0000-7000-8000-000000000001");

    private final FixtureConfiguration<Member> fixture = new AggregateTestFixture<>(Member.class);

    @Test
    void somebodyJoins() {
        fixture.givenNoPriorActivity().when(register("Ruth Alder")).expectEvents(registered("Ruth Alder"));
    }

    @Test
    void joiningAgainWithTheSameWordsChangesNothing() {
        fixture.given(registered("Ruth Alder"))
                .when(register("Ruth Alder"))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void anIdRegistersOnePersonOnly() {
        fixture.given(registered("Ruth Alder"))
                .when(register("Somebody Else"))
                .expectNoEvents()
                .expectException(refusedWith(ID_REUSED));
    }

    @Test
    void aMemberSaysWhatSheDoesAndWhatIsNotNamedStays() {
        fixture.given(registered("Ruth Alder"), changed(1, List.of("EMDR"), "On the night shift"))
                .when(new ChangeProfile(RUTH, 1, new ProfileChange(null, List.of("Veterans"), null, null)))
                .expectEvents(new ProfileChanged(
                        RUTH, 2, List.of("EMDR"), List.of("Veterans"), List.of(), "On the night shift"))
                .expectResultMessagePayload(new ChangeProfile.CurrentProfile(
                        new Profile(List.of("EMDR"), List.of("Veterans"), List.of(), "On the night shift"), 2));
    }

    @Test
    void sayingTheSameAgainIsNoChange() {
        fixture.given(registered("Ruth Alder"), changed(1, List.of("EMDR"), ""))
                .when(new ChangeProfile(RUTH, 1, new ProfileChange(List.of(" EMDR ", "EMDR"), null, null, null)))
                .expectNoEvents()
                .expectResultMessagePayload(
                        new ChangeProfile.CurrentProfile(new Profile(List.of("EMDR"), List.of(), List.of(), ""), 1));
    }

    @Test
    void whoHasNotSeenTheLatestRevisionDoesNotOverwriteIt() {
        fixture.given(registered("Ruth Alder"), changed(1, List.of("EMDR"), ""))
                .when(new ChangeProfile(RUTH, 0, new ProfileChange(null, null, null, "Mine")))
                .expectNoEvents()
                .expectException(refusedWith(REVISION_CONFLICT));
    }

    private static Register register(String name) {
        return new Register(RUTH, "ruth@example.org", name, Profession.PSYCHIATRIC_NURSE, LicenceState.VT);
    }

    private static Registered registered(String name) {
        return new Registered(RUTH, "ruth@example.org", name, "psychiatric-nurse", "VT");
    }

    private static ProfileChanged changed(long revision, List<String> modalities, String about) {
        return new ProfileChanged(RUTH, revision, modalities, List.of(), List.of(), about);
    }
}
