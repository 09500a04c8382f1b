package community.mhc.gateway.session;

import java.time.Duration;
import java.time.Instant;

/**
 * A member's tokens as the provider gave them.
 *
 * @param access for the services
 * @param accessEnds from when on {@code access} is refused
 * @param refresh for the next pair; of no use once used
 * @param id says who signed in; needed to sign out at the provider
 */
public record Tokens(String access, Instant accessEnds, String refresh, String id) {

    /** So that a token does not end on its way: more than the longest response time of a page. */
    private static final Duration MARGIN = Duration.ofSeconds(30);

    /** Whether the access token lasts for a while yet. */
    public boolean freshAt(Instant now) {
        return now.plus(MARGIN).isBefore(accessEnds);
    }

    /** Whether the access token is still accepted. */
    public boolean validAt(Instant now) {
        return now.isBefore(accessEnds);
    }

    /** Kept out of logs. */
    @Override
    public String toString() {
        return "Tokens[until %s]".formatted(accessEnds);
    }
}
