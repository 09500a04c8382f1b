package community.mhc.jobs.interest.write;

import community.mhc.chassis.commands.Commands;
import community.mhc.chassis.text.BoundedText;
import community.mhc.chassis.web.Caller;
import community.mhc.chassis.web.Created;
import community.mhc.jobs.interest.InterestId;
import community.mhc.jobs.interest.write.InterestCommand.Show;
import community.mhc.jobs.interest.write.InterestCommand.Withdraw;
import community.mhc.jobs.posting.PlainText;
import community.mhc.jobs.posting.write.JobPostingCommand.Consult;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Showing interest in a job and withdrawing it. */
@RestController
@RequestMapping("/api/v1/jobs/{id}/interest")
class InterestEndpoint {

    /**
     * The body that shows interest.
     *
     * @param note plain text to the poster; may be empty
     */
    record InterestNote(
            @NotNull @BoundedText(max = 2_000, regexp = PlainText.LINES)
            String note) {}

    private final Commands commands;

    InterestEndpoint(Commands commands) {
        this.commands = commands;
    }

    /** A posting that closes between the two commands still gets this interest: it was open when it was asked. */
    @PutMapping
    @ResponseStatus(HttpStatus.CREATED)
    Created showInterest(Caller caller, @PathVariable UUID id, @Valid @RequestBody InterestNote note) {
        Consult.Facts posting = Objects.requireNonNull(commands.send(new Consult(id)));
        var interest = new Show(id, caller.memberId(), posting, note.note());
        commands.send(interest);
        return new Created(interest.interestId());
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdrawInterest(Caller caller, @PathVariable UUID id) {
        commands.send(new Withdraw(InterestId.of(id, caller.memberId())));
    }
}
