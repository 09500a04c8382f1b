package community.mhc.member.account.write;

import community.mhc.member.account.Credentials;
import community.mhc.member.account.EmailAddress;
import community.mhc.member.account.Identity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks what is typed on the sign-in page against the accounts. */
@Component
class StoredCredentials implements Credentials {

    private final Accounts accounts;
    private final Registrations registrations;
    private final Passwords passwords;
    private final SignInAttempts attempts;

    StoredCredentials(Accounts accounts, Registrations registrations, Passwords passwords, SignInAttempts attempts) {
        this.accounts = accounts;
        this.registrations = registrations;
        this.passwords = passwords;
        this.attempts = attempts;
    }

    @Override
    public @Nullable Identity check(EmailAddress email, String password, String remoteAddress) {
        attempts.take(email, remoteAddress);
        var account = accounts.find(email);
        if (account == null) {
            passwords.hashForNobody(password);
            return null;
        }
        if (!passwords.matches(password, account.passwordHash())) {
            return null;
        }
        var identity = identityOf(account);
        if (identity != null) {
            attempts.giveBack(email, remoteAddress);
            rehashIfOutdated(account, password);
        }
        return identity;
    }

    @Override
    public @Nullable Identity find(EmailAddress email) {
        var account = accounts.find(email);
        return account == null ? null : identityOf(account);
    }

    /** A registration whose last step was lost in a crash is finished here; one that was never stored is nobody. */
    private @Nullable Identity identityOf(Account account) {
        if (account.open()) {
            return new Identity(account.memberId(), account.name());
        }
        var registered = registrations.find(account);
        if (registered == null) {
            return null;
        }
        accounts.open(account, registered.name());
        return new Identity(account.memberId(), registered.name());
    }

    private void rehashIfOutdated(Account account, String password) {
        if (passwords.isOutdated(account.passwordHash())) {
            accounts.rehash(account, passwords.encode(password));
        }
    }
}
