package community.mhc.files.library.write;

import community.mhc.chassis.problem.ErrorCode;

/** Why a library refuses. */
enum FileError implements ErrorCode {
    /** The group is open, so its library can be seen; only its members add to it, and whoever left removes nothing either. */
    NOT_A_MEMBER(403, "Only members of the group change its library"),
    /** The content comes from the member who added the file, and from nobody else. */
    NOT_THE_UPLOADER(403, "Only the member who added the file gives it its content"),
    /** Neither added by the caller, nor does the caller moderate the group. */
    NOT_YOURS_TO_REMOVE(403, "Only who added the file or who moderates the group removes it"),
    /** A file has one content for life; other content is another file. */
    CONTENT_ALREADY_STORED(409, "The file already has other content");

    private final int status;
    private final String title;

    FileError(int status, String title) {
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
