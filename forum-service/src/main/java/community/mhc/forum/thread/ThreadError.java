package community.mhc.forum.thread;

import community.mhc.chassis.problem.ErrorCode;

/** Refusals of threads. */
public enum ThreadError implements ErrorCode {
    /** A reply to a thread that is locked. What is in it can still be read, and edited by who wrote it. */
    THREAD_LOCKED(409, "The thread is locked");

    private final int status;
    private final String title;

    ThreadError(int status, String title) {
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
