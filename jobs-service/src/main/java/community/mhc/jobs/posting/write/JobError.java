package community.mhc.jobs.posting.write;

import community.mhc.chassis.problem.Answer;
import community.mhc.chassis.problem.ErrorCode;

/** Why a posting refuses. */
enum JobError implements ErrorCode {
    /** A posting is closed by whoever posted it, and by nobody else. */
    @Answer(status = 403, title = "Only who posted the job closes it")
    NOT_THE_POSTER
}
