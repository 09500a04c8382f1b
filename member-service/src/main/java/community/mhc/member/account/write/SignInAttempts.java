package community.mhc.member.account.write;

import community.mhc.member.account.EmailAddress;
import community.mhc.member.limit.Attempts;
import community.mhc.member.limit.TooManyAttempts;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Limits guessing by account and by remote address. An attempt is counted before the password is looked at, so that a
 * thousand at once are not a thousand guesses, and taken back when the password was right. Whether the account exists
 * makes no difference.
 */
@Component
class SignInAttempts {

    private static final String OF_ACCOUNT = "sign-in-account";
    private static final String FROM_ADDRESS = "sign-in-address";

    private final Attempts attempts;
    private final AccountSettings settings;

    SignInAttempts(Attempts attempts, AccountSettings settings) {
        this.attempts = attempts;
        this.settings = settings;
    }

    void take(EmailAddress email, String remoteAddress) {
        refuseIf(attempts.take(FROM_ADDRESS, remoteAddress, settings.failuresFrom(remoteAddress)));
        refuseIf(attempts.take(OF_ACCOUNT, email.normalised(), settings.failuresOfAccount()));
    }

    void giveBack(EmailAddress email, String remoteAddress) {
        attempts.giveBack(FROM_ADDRESS, remoteAddress, settings.failuresFrom(remoteAddress));
        attempts.giveBack(OF_ACCOUNT, email.normalised(), settings.failuresOfAccount());
    }

    private static void refuseIf(@Nullable Duration wait) {
        if (wait != null) {
            throw new TooManyAttempts(wait);
        }
    }
}
