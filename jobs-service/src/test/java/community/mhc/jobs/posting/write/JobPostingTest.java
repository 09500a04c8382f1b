package community.mhc.jobs.posting.write;

import static community.mhc.chassis.problem.CommonError.ID_REUSED;
import static community.mhc.chassis.problem.CommonError.VALIDATION_FAILED;
import static community.mhc.chassis.test.RefusedWith.refusedWith;
import static community.mhc.jobs.posting.write.JobError.NOT_THE_POSTER;

import community.mhc.jobs.posting.JobPostingEvent.Closed;
import community.mhc.jobs.posting.JobPostingEvent.Expired;
import community.mhc.jobs.posting.JobPostingEvent.Posted;
import community.mhc.jobs.posting.Pay;
import community.mhc.jobs.posting.PayPeriod;
import community.mhc.jobs.posting.Profession;
import community.mhc.jobs.posting.Setting;
import community.mhc.jobs.posting.UsState;
import community.mhc.jobs.posting.write.JobPostingCommand.Close;
import community.mhc.jobs.posting.write.JobPostingCommand.Consult;
import community.mhc.jobs.posting.write.JobPostingCommand.Expire;
import community.mhc.jobs.posting.write.JobPostingCommand.Post;
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

    private static final UUID JOB = UUID.fromString("0192f0c1-7a00-7000-8000-0000000000b0");
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
        fixture.given(posted(TODAY)).when(new Close(JOB, POSTER)).expectEvents(closed());
    }

    @Test
    void nobodyElseClosesIt() {
        fixture.given(posted(TODAY))
                .when(new Close(JOB, SOMEBODY))
                .expectNoEvents()
                .expectException(refusedWith(NOT_THE_POSTER));
    }

    @Test
    void closingWhatHasEndedChangesNothing() {
        fixture.given(posted(TODAY), closed())
                .when(new Close(JOB, POSTER))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
        fixture.given(posted(TODAY), new Expired(JOB))
                .when(new Close(JOB, POSTER))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void aJobExpiresOnceItsLastDayIsOver() {
        fixture.given(posted(TODAY.minusDays(1))).when(new Expire(JOB)).expectEvents(new Expired(JOB));
    }

    @Test
    void aJobDoesNotExpireBeforeTheEndOfItsLastDay() {
        fixture.given(posted(TODAY)).when(new Expire(JOB)).expectNoEvents();
    }

    @Test
    void aJobExpiresOnceHoweverOftenItIsTold() {
        fixture.given(posted(TODAY.minusDays(1)), new Expired(JOB))
                .when(new Expire(JOB))
                .expectNoEvents();
    }

    @Test
    void aClosedJobDoesNotExpire() {
        fixture.given(posted(TODAY.minusDays(1)), closed())
                .when(new Expire(JOB))
                .expectNoEvents();
    }

    @Test
    void anOpenJobSaysWhoPostedIt() {
        fixture.given(posted(TODAY)).when(new Consult(JOB)).expectNoEvents().expectResultMessagePayload(facts(true));
    }

    @Test
    void aJobIsOpenNeitherAfterItIsClosedNorAfterItsLastDay() {
        fixture.given(posted(TODAY), closed()).when(new Consult(JOB)).expectResultMessagePayload(facts(false));
        fixture.given(posted(TODAY.minusDays(1))).when(new Consult(JOB)).expectResultMessagePayload(facts(false));
    }

    private static Consult.Facts facts(boolean open) {
        return new Consult.Facts(POSTER, "School counselor", open);
    }

    private static Post post(LocalDate closesOn, UUID by) {
        return new Post(
                JOB,
                by,
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
    }

    private static Posted posted(LocalDate closesOn) {
        return new Posted(
                JOB,
                POSTER,
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

    private static Closed closed() {
        return new Closed(JOB, POSTER);
    }
}
