package community.mhc.member.signin;

import community.mhc.member.account.Identity;
import java.time.Instant;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** A member who has signed in. The name is their id, which is the subject of tokens. */
public final class SignedIn extends AbstractAuthenticationToken {

    private final transient Identity identity;
    private final transient Instant at;

    /** @param at when she proved it */
    public SignedIn(Identity identity, Instant at) {
        super(AuthorityUtils.NO_AUTHORITIES);
        this.identity = identity;
        this.at = at;
        setAuthenticated(true);
    }

    @Override
    public String getName() {
        return identity.memberId().toString();
    }

    @Override
    public Identity getPrincipal() {
        return identity;
    }

    /** Nothing: the password is not kept. */
    @Override
    public String getCredentials() {
        return "";
    }

    /** When she proved who she is. */
    public Instant at() {
        return at;
    }
}
