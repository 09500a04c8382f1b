package community.mhc.member.directory.read;

import static community.mhc.chassis.problem.CommonError.NOT_FOUND;

import community.mhc.chassis.page.Cursor;
import community.mhc.chassis.page.Limit;
import community.mhc.chassis.page.Pages;
import community.mhc.chassis.web.Caller;
import community.mhc.member.profile.LicenceState;
import community.mhc.member.profile.Profession;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows who is here. */
@RestController
class DirectoryEndpoint {

    private final Members members;
    private final TieProjection ties;
    private final Pages pages;

    DirectoryEndpoint(Members members, TieProjection ties, Pages pages) {
        this.members = members;
        this.ties = ties;
        this.pages = pages;
    }

    /**
     * Members, by name unless {@code order} says otherwise. {@code q} finds whom it begins a word of the name of, without
     * case and accents.
     */
    @GetMapping("/api/v1/members")
    Directory members(
            @RequestParam(required = false) @Nullable Profession profession,
            @RequestParam(required = false) @Nullable LicenceState state,
            @RequestParam(defaultValue = "") @Size(max = 100) String q,
            @RequestParam(defaultValue = "name") DirectoryOrder order,
            Limit limit,
            @Nullable Cursor cursor) {
        var filter = new DirectoryFilter(profession, state, NameSearch.wordsOf(q));
        var found = members.find(filter, order, cursor, limit.toFetch());
        var page = pages.page(found, limit, order::keysOf);
        return new Directory(
                page.items().stream().map(DirectoryEntry::of).toList(),
                page.next(),
                Facets.of(members.count(filter), filter));
    }

    /** One member's page. */
    @GetMapping("/api/v1/members/{id}")
    MemberPage member(Caller caller, @PathVariable UUID id) {
        var view = members.find(id);
        if (view == null) {
            throw NOT_FOUND.because("No such member");
        }
        return MemberPage.of(view, ties.between(caller.memberId(), id));
    }
}
