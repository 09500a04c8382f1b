package community.mhc.files.library.write;

import community.mhc.chassis.problem.Answer;
import community.mhc.chassis.problem.ErrorCode;

/** Why a library refuses. */
enum FileError implements ErrorCode {
    /** The group is open, so its library can be seen; only its members add to it, and whoever left removes nothing either. */
    @Answer(status = 403, title = "Only members of the group change its library")
    NOT_A_MEMBER,
    /** The content comes from the member who added the file, and from nobody else. */
    @Answer(status = 403, title = "Only the member who added the file gives it its content")
    NOT_THE_UPLOADER,
    /** Neither added by the caller, nor does the caller moderate the group. */
    @Answer(status = 403, title = "Only who added the file or who moderates the group removes it")
    NOT_YOURS_TO_REMOVE,
    /** A file has one content for life; other content is another file. */
    @Answer(status = 409, title = "The file already has other content")
    CONTENT_ALREADY_STORED
}
