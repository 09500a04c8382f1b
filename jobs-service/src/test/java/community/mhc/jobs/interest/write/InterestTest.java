package community.mhc.jobs.interest.write;

import static community.mhc.chassis.problem.CommonError.ID_REUSED;
import static community.mhc.chassis.test.RefusedWith.refusedWith;
import static community.mhc.jobs.interest.write.InterestError.JOB_CLOSED;
import static community.mhc.jobs.interest.write.InterestError.OWN_JOB;

import community.mhc.jobs.interest.InterestEvent.Shown;
import community.mhc.jobs.interest.InterestEvent.Withdrawn;
import community.mhc.jobs.interest.InterestId;
import community.mhc.jobs.interest.write.InterestCommand.Show;
import community.mhc.jobs.interest.write.InterestCommand.Withdraw;
import community.mhc.jobs.posting.write.JobPostingCommand.Consult;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class InterestTest {

    private static final UUID JOB = UUID.fromString("0192f0c1-7a00-7000-8000-0000000000b0");
    private static final UUID POSTER = UUID.fromString("0192f0c1-7a00-7000-8000-000000000001");
    private static final UUID MEMBER = UUID.fromString("0192f0c1-7a00-7000-8000-000000000002");
    private static final UUID INTEREST = InterestId.of(JOB, MEMBER);

    private final FixtureConfiguration<Interest> fixture = new AggregateTestFixture<>(Interest.class);

    @Test
    void aMemberShowsInterestInAnOpenJob() {
        fixture.givenNoPriorActivity()
                .when(show(true, "Six years in schools."))
                .expectEvents(shown("Six years in schools."));
    }

    @Test
    void showingTheSameInterestTwiceTellsThePosterOnce() {
        fixture.given(shown("")).when(show(true, "")).expectNoEvents().expectSuccessfulHandlerExecution();
    }

    @Test
    void interestThatWasShownIsNotLostWhenTheJobCloses() {
        fixture.given(shown("")).when(show(false, "")).expectNoEvents().expectSuccessfulHandlerExecution();
    }

    @Test
    void aNoteIsNotChangedBehindThePostersBack() {
        fixture.given(shown("One")).when(show(true, "Two")).expectNoEvents().expectException(refusedWith(ID_REUSED));
    }

    @Test
    void aClosedJobTakesNoInterest() {
        fixture.givenNoPriorActivity().when(show(false, "")).expectNoEvents().expectException(refusedWith(JOB_CLOSED));
    }

    @Test
    void nobodyIsInterestedInTheirOwnJob() {
        var own = new Show(JOB, POSTER, new Consult.Facts(POSTER, "School counselor", true), "");
        fixture.givenNoPriorActivity().when(own).expectNoEvents().expectException(refusedWith(OWN_JOB));
    }

    @Test
    void interestIsWithdrawn() {
        fixture.given(shown("")).when(new Withdraw(INTEREST)).expectEvents(withdrawn());
    }

    @Test
    void withdrawingTwiceWithdrawsOnce() {
        fixture.given(shown(""), withdrawn())
                .when(new Withdraw(INTEREST))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void afterWithdrawingItInterestIsShownAgainWithAnotherNote() {
        fixture.given(shown("One"), withdrawn()).when(show(true, "Two")).expectEvents(shown("Two"));
    }

    private static Show show(boolean open, String note) {
        return new Show(JOB, MEMBER, new Consult.Facts(POSTER, "School counselor", open), note);
    }

    private static Shown shown(String note) {
        return new Shown(INTEREST, JOB, MEMBER, POSTER, "School counselor", note);
    }

    private static Withdrawn withdrawn() {
        return new Withdrawn(INTEREST, JOB, MEMBER);
    }
}
