package community.mhc.jobs.posting.read;

import static community.mhc.chassis.problem.CommonError.NOT_FOUND;

import community.mhc.chassis.page.Cursor;
import community.mhc.chassis.page.Limit;
import community.mhc.chassis.page.Pages;
import community.mhc.chassis.web.Caller;
import community.mhc.jobs.posting.read.JobFilter.Facet;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Finding jobs. */
@RestController
@RequestMapping("/api/v1/jobs")
class JobQueryEndpoint {

    private final JobViews jobs;
    private final Pages pages;
    private final Clock clock;

    JobQueryEndpoint(JobViews jobs, Pages pages, Clock clock) {
        this.jobs = jobs;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping
    JobList findJobs(Caller caller, @Valid @ParameterObject JobFilter filter, Limit limit, @Nullable Cursor cursor) {
        var reader = caller.memberId();
        var page = pages.page(jobs.page(filter.rows(reader, today()), cursor, limit), limit, JobViews::keys);
        return new JobList(seen(reader, page.items()), page.next(), facets(reader, filter));
    }

    @GetMapping("/{id}")
    Job getJob(Caller caller, @PathVariable UUID id) {
        var job = jobs.get(id).orElseThrow(() -> NOT_FOUND.because("There is no such job."));
        return seen(caller.memberId(), List.of(job)).getFirst();
    }

    private List<Job> seen(UUID reader, List<JobView> page) {
        var interesting = jobs.interesting(reader, page);
        var today = today();
        return page.stream()
                .map(job -> job.seenBy(reader, interesting.contains(job.id()), today))
                .toList();
    }

    private JobFacets facets(UUID reader, JobFilter filter) {
        var today = today();
        return new JobFacets(
                jobs.counts(filter.rows(reader, today, Facet.PROFESSION), "profession"),
                jobs.counts(filter.rows(reader, today, Facet.STATE), "state"));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
