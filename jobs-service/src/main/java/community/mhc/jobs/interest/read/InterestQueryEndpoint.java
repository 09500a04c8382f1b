package community.mhc.jobs.interest.read;

import static community.mhc.chassis.problem.CommonError.NOT_FOUND;

import community.mhc.chassis.page.Cursor;
import community.mhc.chassis.page.Limit;
import community.mhc.chassis.page.Page;
import community.mhc.chassis.page.Pages;
import community.mhc.chassis.web.Caller;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows posters who is interested in their job. For everybody else there is no such list. */
@RestController
class InterestQueryEndpoint {

    private final InterestProjection interests;
    private final Pages pages;

    InterestQueryEndpoint(InterestProjection interests, Pages pages) {
        this.interests = interests;
        this.pages = pages;
    }

    @GetMapping("/api/v1/jobs/{id}/interest")
    Page<InterestView> listInterest(Caller caller, @PathVariable UUID id, Limit limit, @Nullable Cursor cursor) {
        if (!interests.isPostedBy(id, caller.memberId())) throw NOT_FOUND.because("There is no such list.");
        var page = pages.page(interests.page(id, cursor, limit), limit, InterestProjection::keys);
        return new Page<>(page.items().stream().map(InterestRow::view).toList(), page.next());
    }
}
