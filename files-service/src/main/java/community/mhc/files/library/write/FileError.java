package community.mhc.files.library.write;

import community.mhc.chassis.problem.Answer;
import community.mhc.chassis.problem.ErrorCode;

/** Why a library refuses a change. */
enum FileError implements ErrorCode {
    /** The group is open, so the caller sees its library, but only its members change it. */
    @Answer(status = 403, title = "Only members of the group change its library")
    NOT_A_MEMBER,
    /** Only the member who added the file gives it its content. */
    @Answer(status = 403, title = "Only the member who added the file gives it its content")
    NOT_THE_UPLOADER,
    /** The caller neither added the file nor moderates the group. */
    @Answer(status = 403, title = "Only who added the file or who moderates the group removes it")
    NOT_YOURS_TO_REMOVE,
    /** A file has one content for life; other content is another file. */
    @Answer(status = 409, title = "The file already has other content")
    CONTENT_ALREADY_STORED
}
