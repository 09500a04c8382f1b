package community.mhc.member.account.write;

import community.mhc.chassis.problem.Answer;
import community.mhc.chassis.problem.ErrorCode;

/** Why a registration is refused. */
enum AccountError implements ErrorCode {
    /** Another member has this address, or is about to. */
    @Answer(status = 409, title = "Somebody is already registered with this e-mail address")
    EMAIL_TAKEN,
    /** Too many attempts; the Retry-After header says how long to wait. */
    @Answer(status = 429, title = "That was too often; please wait")
    TOO_MANY_ATTEMPTS
}
