package community.mhc.jobs.posting.write;

import community.mhc.chassis.problem.Answer;
import community.mhc.chassis.problem.ErrorCode;

/** Why a posting refuses a command. */
enum JobError implements ErrorCode {
    /** Only its poster closes a posting. */
    @Answer(status = 403, title = "Only who posted the job closes it")
    NOT_THE_POSTER
}
