package community.mhc.member.account;

import org.jspecify.annotations.Nullable;

/** Finds out who somebody is. */
public interface Credentials {

    /**
     * Whose address and password these are. An unknown address and a wrong password are the same answer, and take the
     * same time.
     *
     * @param remoteAddress where the attempt comes from
     * @return null if they do not belong together
     * @throws community.mhc.member.limit.TooManyAttempts when the account or the remote address has failed too often
     */
    @Nullable
    Identity check(EmailAddress email, String password, String remoteAddress);

    /** Whose address this is; null if it is nobody's. Proves nothing. */
    @Nullable
    Identity find(EmailAddress email);
}
