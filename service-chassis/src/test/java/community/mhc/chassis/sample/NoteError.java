package community.mhc.chassis.sample;

import community.mhc.chassis.problem.ErrorCode;

/** Refusals of notes. */
enum NoteError implements ErrorCode {
    /** A change that would change nothing. */
    NOTE_UNCHANGED(409, "The note says this already");

    private final int status;
    private final String title;

    NoteError(int status, String title) {
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
