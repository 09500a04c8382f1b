package community.mhc.member.connection.write;

import community.mhc.chassis.problem.Answer;
import community.mhc.chassis.problem.ErrorCode;

/** Why a connection is refused. What a stranger to both may not know is NOT_FOUND, as if it did not exist. */
enum ConnectionError implements ErrorCode {
    /** The two are connected already. */
    @Answer(status = 409, title = "You are already connected")
    ALREADY_CONNECTED,
    /** One of the two has asked, and it is not answered yet. */
    @Answer(status = 409, title = "One of you has already asked")
    ALREADY_REQUESTED,
    /** The caller's last request to this member ended without a connection, less than thirty days ago. */
    @Answer(status = 409, title = "You have asked this member not long ago")
    ASKED_RECENTLY,
    /** A request to oneself. */
    @Answer(status = 422, title = "You cannot connect with yourself")
    CANNOT_CONNECT_TO_SELF,
    /** Only the member who was asked accepts or declines. */
    @Answer(status = 403, title = "Only the member who was asked can answer")
    NOT_YOURS_TO_ANSWER,
    /** Only the member who asked withdraws. */
    @Answer(status = 403, title = "Only the member who asked can withdraw")
    NOT_YOURS_TO_WITHDRAW,
    /** The request was answered or withdrawn before. */
    @Answer(status = 409, title = "This request is no longer open")
    REQUEST_CLOSED,
    /** Only what was accepted can be removed; a request is withdrawn or declined. */
    @Answer(status = 409, title = "You are not connected")
    NOT_CONNECTED
}
