package community.mhc.jobs.posting.write;

import community.mhc.chassis.commands.Commands;
import community.mhc.chassis.problem.CommonError;
import community.mhc.chassis.web.Caller;
import community.mhc.chassis.web.Created;
import community.mhc.jobs.posting.JobId;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Posting jobs and closing them. */
@RestController
@RequestMapping("/api/v1/jobs/{id}")
class JobEndpoint {

    /** The version of the UUIDs that this service derives itself, for interest: nobody may take one of them for a job. */
    private static final int DERIVED = 5;

    private final Commands commands;

    JobEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PutMapping
    @ResponseStatus(HttpStatus.CREATED)
    Created postJob(Caller caller, @PathVariable UUID id, @Valid @RequestBody NewJob job) {
        if (id.version() == DERIVED) throw CommonError.BAD_PARAMETER.because("Choose a UUID of version 4 or 7.");
        commands.send(new PostJob(new JobId(id), job.offer(), caller.memberId()));
        return new Created(id);
    }

    @PostMapping("/close")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void closeJob(Caller caller, @PathVariable UUID id) {
        commands.send(new CloseJob(new JobId(id), caller.memberId()));
    }
}
