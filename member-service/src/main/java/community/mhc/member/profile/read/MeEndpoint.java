package community.mhc.member.profile.read;

import static community.mhc.chassis.problem.CommonError.NOT_FOUND;

import community.mhc.chassis.openapi.AlsoRefuses;
import community.mhc.chassis.web.Caller;
import community.mhc.chassis.web.ETags;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows a member herself. */
@RestController
class MeEndpoint {

    private final MeProjection profiles;

    MeEndpoint(MeProjection profiles) {
        this.profiles = profiles;
    }

    /** The caller. The ETag is the revision of her profile, which a change must send back. */
    @AlsoRefuses(404)
    @GetMapping("/api/v1/me")
    ResponseEntity<Me> me(Caller caller) {
        var view = profiles.find(caller.memberId());
        if (view == null) {
            throw NOT_FOUND.because("You are not registered, or only since a moment ago");
        }
        return ResponseEntity.ok().eTag(ETags.of(view.revision())).body(Me.of(view));
    }
}
