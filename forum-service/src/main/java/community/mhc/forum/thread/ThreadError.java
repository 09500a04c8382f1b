package community.mhc.forum.thread;

import community.mhc.chassis.problem.Answer;
import community.mhc.chassis.problem.ErrorCode;

/** Refusals of threads. */
public enum ThreadError implements ErrorCode {
    /** A reply to a thread that is locked. Its posts can still be read, and edited by their authors. */
    @Answer(status = 409, title = "The thread is locked")
    THREAD_LOCKED
}
