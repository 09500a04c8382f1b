package community.mhc.jobs.interest.write;

import community.mhc.chassis.problem.Answer;
import community.mhc.chassis.problem.ErrorCode;

/** Why interest is not taken. */
enum InterestError implements ErrorCode {
    /** It was closed, or its last day is over. */
    @Answer(status = 409, title = "The job takes no more interest")
    JOB_CLOSED,
    /** Whoever posted a job is not interested in it. */
    @Answer(status = 422, title = "This job is your own")
    OWN_JOB
}
