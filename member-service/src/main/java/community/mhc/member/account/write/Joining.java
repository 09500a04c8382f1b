package community.mhc.member.account.write;

import static community.mhc.chassis.problem.CommonError.ID_REUSED;
import static community.mhc.member.account.write.AccountError.EMAIL_TAKEN;

import community.mhc.chassis.commands.Commands;
import community.mhc.chassis.problem.Refusal;
import community.mhc.member.account.EmailAddress;
import community.mhc.member.profile.write.MemberCommand.Register;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Registers a newcomer in three steps: reserve the address, append the event, open the account. Whoever reserves first
 * wins; an id that is registered reserves no other address. A crash between two steps is healed by the same request again,
 * or, once the account is needed, by asking the event store what happened.
 */
@Component
class Joining {

    /** After this long a reservation without a registration belongs to nobody: far beyond any request that still runs. */
    private static final Duration ABANDONED_AFTER = Duration.ofMinutes(10);

    private final Accounts accounts;
    private final Registrations registrations;
    private final Passwords passwords;
    private final SignInAttempts attempts;
    private final Commands commands;
    private final Clock clock;

    Joining(
            Accounts accounts,
            Registrations registrations,
            Passwords passwords,
            SignInAttempts attempts,
            Commands commands,
            Clock clock) {
        this.accounts = accounts;
        this.registrations = registrations;
        this.passwords = passwords;
        this.attempts = attempts;
        this.commands = commands;
        this.clock = clock;
    }

    /** Registers, or finds that the very same was registered before. */
    void join(UUID memberId, Registration registration, String remoteAddress) {
        var email = EmailAddress.of(registration.email());
        if (registrations.isElsewhere(memberId, email.normalised())) throw otherWords();
        var account = accountFor(memberId, email, registration);
        if (!accounts.reserve(account)) {
            continueOrRefuse(account, email, registration.password(), remoteAddress);
        }
        register(account, registration);
        accounts.open(account, account.name());
    }

    /** Two who want one id with two addresses have reserved both: the loser's stays nobody's, and so is given up. */
    private void register(Account account, Registration registration) {
        try {
            commands.send(new Register(
                    account.memberId(),
                    account.email(),
                    account.name(),
                    registration.profession(),
                    registration.licenceState()));
        } catch (Refusal refused) {
            if (registrations.isElsewhere(account.memberId(), account.email())) accounts.release(account);
            throw refused;
        }
    }

    private Account accountFor(UUID memberId, EmailAddress email, Registration registration) {
        return new Account(
                email.normalised(),
                memberId,
                registration.name().strip(),
                passwords.encode(registration.password()),
                false,
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    private void continueOrRefuse(Account account, EmailAddress email, String password, String remoteAddress) {
        var holder = accounts.find(email);
        if (holder != null && holder.memberId().equals(account.memberId())) {
            refuseOtherPassword(holder, email, password, remoteAddress);
        } else if (holder == null || !isAbandoned(holder) || !accounts.takeOver(holder, account)) {
            throw EMAIL_TAKEN.because("Sign in, or use another address");
        }
    }

    /** Counted like a sign-in: a member's id is no secret, so this would be another door to guess at. */
    private void refuseOtherPassword(Account holder, EmailAddress email, String password, String remoteAddress) {
        attempts.take(email, remoteAddress);
        if (!passwords.matches(password, holder.passwordHash())) {
            throw otherWords();
        }
        attempts.giveBack(email, remoteAddress);
    }

    private boolean isAbandoned(Account holder) {
        if (holder.open()) return false;
        return registrations.isElsewhere(holder.memberId(), holder.email())
                || holder.reservedAt().isBefore(clock.instant().minus(ABANDONED_AFTER))
                        && registrations.find(holder) == null;
    }

    private static Refusal otherWords() {
        return ID_REUSED.because("This id was registered with other words");
    }
}
