package community.mhc.member.connection.write;

import community.mhc.chassis.problem.ErrorCode;

/** Why a connection is refused. What a stranger to both may not know is NOT_FOUND, as if it did not exist. */
enum ConnectionError implements ErrorCode {
    /** The two are connected already. */
    ALREADY_CONNECTED(409, "You are already connected"),
    /** One of the two has asked, and it is not answered yet. */
    ALREADY_REQUESTED(409, "One of you has already asked"),
    /** The caller's last request to this member ended without a connection, less than thirty days ago. */
    ASKED_RECENTLY(409, "You have asked this member not long ago"),
    /** A request to oneself. */
    CANNOT_CONNECT_TO_SELF(422, "You cannot connect with yourself"),
    /** Only the member who was asked accepts or declines. */
    NOT_YOURS_TO_ANSWER(403, "Only the member who was asked can answer"),
    /** Only the member who asked withdraws. */
    NOT_YOURS_TO_WITHDRAW(403, "Only the member who asked can withdraw"),
    /** The request was answered or withdrawn before. */
    REQUEST_CLOSED(409, "This request is no longer open"),
    /** Only what was accepted can be removed; a request is withdrawn or declined. */
    NOT_CONNECTED(409, "You are not connected");

    private final int status;
    private final String title;

    ConnectionError(int status, String title) {
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
