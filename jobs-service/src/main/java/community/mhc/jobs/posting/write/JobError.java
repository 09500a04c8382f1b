package community.mhc.jobs.posting.write;

import community.mhc.chassis.problem.ErrorCode;

/** Why a posting refuses. */
enum JobError implements ErrorCode {
    /** A posting is closed by whoever posted it, and by nobody else. */
    NOT_THE_POSTER(403, "Only who posted the job closes it");

    private final int status;
    private final String title;

    JobError(int status, String title) {
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
