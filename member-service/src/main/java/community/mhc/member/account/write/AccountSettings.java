package community.mhc.member.account.write;

import community.mhc.member.limit.AttemptLimit;
import java.net.InetAddress;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of registration and sign-in.
 *
 * @param registrationsPerAddress registrations from one remote address in a {@code registrationWindow}; default 20
 * @param registrationRequestsPerAddress requests to register from one remote address in a {@code registrationWindow}, those
 *     that are refused among them; default 100, because a form is sent again until it is right
 * @param registrationWindow default one hour
 * @param failuresPerAccount failed sign-ins of one e-mail address in a {@code failureWindow}; default 10
 * @param failuresPerAddress failed sign-ins from one remote address in a {@code failureWindow}; default 50, because a
 *     clinic may share one
 * @param failureWindow default 15 minutes
 * @param perLoopbackAddress takes the place of the limits by address on loopback, where tests and the demo loader
 *     come from; default 10000
 */
@ConfigurationProperties("member.account")
record AccountSettings(
        @DefaultValue("20") int registrationsPerAddress,
        @DefaultValue("100") int registrationRequestsPerAddress,
        @DefaultValue("1h") Duration registrationWindow,
        @DefaultValue("10") int failuresPerAccount,
        @DefaultValue("50") int failuresPerAddress,
        @DefaultValue("15m") Duration failureWindow,
        @DefaultValue("10000") int perLoopbackAddress) {

    AttemptLimit registrationsFrom(String remoteAddress) {
        return new AttemptLimit(
                isLoopback(remoteAddress) ? perLoopbackAddress : registrationsPerAddress, registrationWindow);
    }

    AttemptLimit registrationRequestsFrom(String remoteAddress) {
        return new AttemptLimit(
                isLoopback(remoteAddress) ? perLoopbackAddress : registrationRequestsPerAddress, registrationWindow);
    }

    AttemptLimit failuresFrom(String remoteAddress) {
        return new AttemptLimit(isLoopback(remoteAddress) ? perLoopbackAddress : failuresPerAddress, failureWindow);
    }

    AttemptLimit failuresOfAccount() {
        return new AttemptLimit(failuresPerAccount, failureWindow);
    }

    private static boolean isLoopback(String remoteAddress) {
        try {
            return InetAddress.ofLiteral(remoteAddress).isLoopbackAddress();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
