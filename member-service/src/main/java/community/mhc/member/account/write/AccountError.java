package community.mhc.member.account.write;

import community.mhc.chassis.problem.ErrorCode;

/** Why a registration is refused. */
enum AccountError implements ErrorCode {
    /** Another member has this address, or is about to. */
    EMAIL_TAKEN(409, "Somebody is already registered with this e-mail address"),
    /** Too many attempts; the Retry-After header says how long to wait. */
    TOO_MANY_ATTEMPTS(429, "That was too often; please wait");

    private final int status;
    private final String title;

    AccountError(int status, String title) {
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
