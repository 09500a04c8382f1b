package community.mhc.files.library.content;

import community.mhc.chassis.problem.Answer;
import community.mhc.chassis.problem.ErrorCode;

/** Why content is not taken, or not handed out. */
public enum ContentError implements ErrorCode {
    /** {@code Content-Digest} is missing, malformed, or names no sha-256 (RFC 9530). */
    @Answer(status = 400, title = "The content needs its SHA-256 in the Content-Digest header")
    DIGEST_REQUIRED,
    /** What arrived is not what was sent. */
    @Answer(status = 422, title = "The content does not have the SHA-256 it was announced with")
    DIGEST_MISMATCH,
    /** There is not one byte. */
    @Answer(status = 422, title = "The content is empty")
    CONTENT_EMPTY,
    /** Longer than {@code mhc.files.max-size}. */
    @Answer(status = 413, title = "The file is too large")
    FILE_TOO_LARGE,
    /** By its content it is of no kind that libraries take. */
    @Answer(status = 415, title = "Libraries do not take this kind of file")
    KIND_NOT_ALLOWED,
    /** The range begins at or after the end of the content. */
    @Answer(status = 416, title = "The content has no such range")
    RANGE_NOT_SATISFIABLE,
    /** The file is listed, but its bytes are not in this instance's directory. A fault of ours. */
    @Answer(status = 503, title = "The content cannot be read at the moment")
    CONTENT_UNAVAILABLE
}
