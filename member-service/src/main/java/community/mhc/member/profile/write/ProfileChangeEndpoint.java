package community.mhc.member.profile.write;

import static java.util.Objects.requireNonNull;

import community.mhc.chassis.commands.Commands;
import community.mhc.chassis.web.Caller;
import community.mhc.chassis.web.ETags;
import community.mhc.chassis.web.IfMatch;
import community.mhc.member.profile.Profile;
import community.mhc.member.profile.write.MemberCommand.ChangeProfile;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Lets members change their own profile. */
@RestController
class ProfileChangeEndpoint {

    private final Commands commands;

    ProfileChangeEndpoint(Commands commands) {
        this.commands = commands;
    }

    /** Changes the fields that the body names. The answer's ETag is what the next change must send. */
    @PatchMapping("/api/v1/me/profile")
    ResponseEntity<Profile> changeProfile(
            Caller caller, @IfMatch long revision, @Valid @RequestBody ProfileChange change) {
        ChangeProfile.CurrentProfile current =
                requireNonNull(commands.send(new ChangeProfile(caller.memberId(), revision, change)));
        return ResponseEntity.ok().eTag(ETags.of(current.revision())).body(current.profile());
    }
}
