package community.mhc.chassis.sample;

import community.mhc.chassis.problem.Answer;
import community.mhc.chassis.problem.ErrorCode;

/** Refusals of notes. */
enum NoteError implements ErrorCode {
    /** A change that would change nothing. */
    @Answer(status = 409, title = "The note says this already")
    NOTE_UNCHANGED
}
