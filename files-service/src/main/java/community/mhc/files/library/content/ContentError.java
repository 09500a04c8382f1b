package community.mhc.files.library.content;

import community.mhc.chassis.problem.ErrorCode;

/** Why content is not taken, or not handed out. */
public enum ContentError implements ErrorCode {
    /** {@code Content-Digest} is missing, malformed, or names no sha-256 (RFC 9530). */
    DIGEST_REQUIRED(400, "The content needs its SHA-256 in the Content-Digest header"),
    /** What arrived is not what was sent. */
    DIGEST_MISMATCH(422, "The content does not have the SHA-256 it was announced with"),
    /** There is not one byte. */
    CONTENT_EMPTY(422, "The content is empty"),
    /** Longer than {@code mhc.files.max-size}. */
    FILE_TOO_LARGE(413, "The file is too large"),
    /** By its content it is of no kind that libraries take. */
    KIND_NOT_ALLOWED(415, "Libraries do not take this kind of file"),
    /** The range begins at or after the end of the content. */
    RANGE_NOT_SATISFIABLE(416, "The content has no such range"),
    /** The file is listed, but its bytes are not in this instance's directory. A fault of ours. */
    CONTENT_UNAVAILABLE(503, "The content cannot be read at the moment");

    private final int status;
    private final String title;

    ContentError(int status, String title) {
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
