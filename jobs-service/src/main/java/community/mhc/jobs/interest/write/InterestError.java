package community.mhc.jobs.interest.write;

import community.mhc.chassis.problem.ErrorCode;

/** Why interest is not taken. */
enum InterestError implements ErrorCode {
    /** It was closed, or its last day is over. */
    JOB_CLOSED(409, "The job takes no more interest"),
    /** Whoever posted a job is not interested in it. */
    OWN_JOB(422, "This job is your own");

    private final int status;
    private final String title;

    InterestError(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
