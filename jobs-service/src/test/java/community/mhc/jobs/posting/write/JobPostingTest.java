package community.mhc.jobs.posting.write;

import static community.mhc.chassis.problem.CommonError.ID_REUSED;
import static community.mhc.chassis.problem.CommonError.VALIDATION_FAILED;
import static community.mhc.chassis.test.RefusedWith.refusedWith;
import static community.mhc.jobs.posting.write.JobError.NOT_THE_POSTER;

import community.mhc.jobs.posting.JobId;
import community.mhc.jobs.posting.JobOffer;
import community.mhc.jobs.posting.Pay;
import community.mhc.jobs.posting.PayPeriod;
import community.mhc.jobs.posting.Profession;
import community.mhc.jobs.posting.Setting;
import community.mhc.jobs.posting.UsState;
import community.mhc.jobs.posting.events.JobClosed;
import community.mhc.jobs.posting.events.JobExpired;
import community.mhc.jobs.posting.events.JobPosted;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JobPostingTest {

    private static final JobId JOB = JobId.of("0192f0c1-7a00-7000-8000-0000000000b0");
    private static final UUID POSTER = UUID.fromString("0192f0c1-7a00-7000-8000-000000000001");
    private static final UUID SOMEBODY = UUID.fromString("0192f0c1-7a00-7000-8000-000000000002");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);

    private FixtureConfiguration<JobPosting> fixture;

    @BeforeEach
    void inTheLastMinuteOfToday() {
        fixture = new AggregateTestFixture<>(JobPosting.class);
        fixture.registerInjectableResource(Clock.fixed(Instant.parse("2026-03-31T23:59:59Z"), ZoneOffset.ofHours(2)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-31", "2026-04-30", "2027-03-31"})
    void aJobIsPostedUntilAnyDayOfTheComingYear(LocalDate closesOn) {
        fixture.givenNoPriorActivity().when(post(closesOn, POSTER)).expectEvents(posted(closesOn));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-30", "2027-04-01"})
    void aJobIsNotPostedUntilYesterdayNorForLongerThanAYear(LocalDate closesOn) {
        fixture.givenNoPriorActivity()
                .when(post(closesOn, POSTER))
                .expectNoEvents()
                .expectException(refusedWith(VALIDATION_FAILED));
    }

    @Test
    void postingTheSameJobTwicePostsItOnceEvenWhenItsLastDayIsOver() {
        fixture.given(posted(TODAY.minusDays(1)))
                .when(post(TODAY.minusDays(1), POSTER))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void anIdIsNotUsedForAnotherJob() {
        fixture.given(posted(TODAY)).when(post(TODAY.plusDays(1), POSTER)).expectException(refusedWith(ID_REUSED));
        fixture.given(posted(TODAY)).when(post(TODAY, SOMEBODY)).expectException(refusedWith(ID_REUSED));
    }

    @Test
    void whoPostedAJobClosesIt() {
        fixture.given(posted(TODAY)).when(new CloseJob(JOB, POSTER)).expectEvents(closed());
    }

    @Test
    void nobodyElseClosesIt() {
        fixture.given(posted(TODAY))
                .when(new CloseJob(JOB, SOMEBODY))
                .expectNoEvents()
                .expectException(refusedWith(NOT_THE_POSTER));
    }

    @Test
    void closingWhatHasEndedChangesNothing() {
        fixture.given(posted(TODAY), closed())
                .when(new CloseJob(JOB, POSTER))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
        fixture.given(posted(TODAY), new JobExpired(JOB.toString()))
                .when(new CloseJob(JOB, POSTER))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void aJobExpiresOnceItsLastDayIsOver() {
        fixture.given(posted(TODAY.minusDays(1))).when(new ExpireJob(JOB)).expectEvents(new JobExpired(JOB.toString()));
    }

    @Test
    void aJobDoesNotExpireBeforeTheEndOfItsLastDay() {
        fixture.given(posted(TODAY)).when(new ExpireJob(JOB)).expectNoEvents();
    }

    @Test
    void aJobExpiresOnceHoweverOftenItIsTold() {
        fixture.given(posted(TODAY.minusDays(1)), new JobExpired(JOB.toString()))
                .when(new ExpireJob(JOB))
                .expectNoEvents();
    }

    @Test
    void aClosedJobDoesNotExpire() {
        fixture.given(posted(TODAY.minusDays(1)), closed())
                .when(new ExpireJob(JOB))
                .expectNoEvents();
    }

    @Test
    void anOpenJobSaysWhoPostedIt() {
        fixture.given(posted(TODAY))
                .when(new ConsultPosting(JOB))
                .expectNoEvents()
                .expectResultMessagePayload(facts(true));
    }

    @Test
    void aJobIsOpenNeitherAfterItIsClosedNorAfterItsLastDay() {
        fixture.given(posted(TODAY), closed()).when(new ConsultPosting(JOB)).expectResultMessagePayload(facts(false));
        fixture.given(posted(TODAY.minusDays(1)))
                .when(new ConsultPosting(JOB))
                .expectResultMessagePayload(facts(false));
    }

    private static ConsultPosting.Facts facts(boolean open) {
        return new ConsultPosting.Facts(POSTER.toString(), "School counselor", open);
    }

    private static PostJob post(LocalDate closesOn, UUID by) {
        var offer = new JobOffer(
                "School counselor",
                "Lakeside District",
                "Two schools, one caseload.",
                Profession.PROFESSIONAL_COUNSELOR,
                "LPC",
                UsState.MN,
                Setting.SCHOOL,
                false,
                new Pay(58_000, 71_000, PayPeriod.YEAR),
                true,
                closesOn);
        return new PostJob(JOB, offer, by);
    }

    private static JobPosted posted(LocalDate closesOn) {
        return new JobPosted(
                JOB.toString(),
                POSTER.toString(),
                "School counselor",
                "Lakeside District",
                "Two schools, one caseload.",
                "professional-counselor",
                "LPC",
                "MN",
                "school",
                false,
                58_000,
                71_000,
                "year",
                true,
                closesOn);
    }

    private static JobClosed closed() {
        return new JobClosed(JOB.toString(), POSTER.toString());
    }
}
