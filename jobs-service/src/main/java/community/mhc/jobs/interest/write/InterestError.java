package community.mhc.jobs.interest.write;

import community.mhc.chassis.problem.Answer;
import community.mhc.chassis.problem.ErrorCode;

/** Why a job takes no interest. */
enum InterestError implements ErrorCode {
    /** It was closed, or its last day is over. */
    @Answer(status = 409, title = "The job takes no more interest")
    JOB_CLOSED,
    /** Members show no interest in a job that they posted themselves. */
    @Answer(status = 422, title = "This job is your own")
    OWN_JOB
}
