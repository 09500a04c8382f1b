package community.mhc.chassis.security;

import static com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator.noRefresh;
import static com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator.referenceComparison;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.proc.SecurityContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How long keys are kept, and how soon new ones are seen; times are milliseconds. */
class ProviderKeysTimesTest {

    private static final long START = 1_000_000;

    private final Provider provider = new Provider();
    private final ProviderKeys keys = new ProviderKeys(provider);
    private JWKSet first = new JWKSet();

    private static final class Provider implements JWKSetSource<SecurityContext> {
        private int asked;
        private boolean away;

        @Override
        public JWKSet getJWKSet(JWKSetCacheRefreshEvaluator refresh, long now, SecurityContext context)
                throws KeySourceException {
            asked++;
            if (away) throw new JWKSetUnavailableException("away");
            return new JWKSet();
        }

        @Override
        public void close() {}
    }

    @BeforeEach
    void readOnce() throws KeySourceException {
        first = keys.getJWKSet(noRefresh(), START, null);
    }

    @Test
    void aNewKeyIsSeenAtOnceAndAnotherOneAfterTheLimit() throws KeySourceException {
        var second = keys.getJWKSet(referenceComparison(first), START + 1, null);
        assertThat(second).isNotSameAs(first);
        long later = START + 1 + ProviderKeys.AT_LEAST_BETWEEN.toMillis();
        assertThat(keys.getJWKSet(referenceComparison(second), later - 1, null)).isSameAs(second);
        assertThat(keys.getJWKSet(referenceComparison(second), later, null)).isNotSameAs(second);
    }

    @Test
    void madeUpKeysDoNotKeepTheOthersFromBeingRenewed() throws KeySourceException {
        long stale = START + ProviderKeys.FRESH.toMillis() + 1;
        keys.getJWKSet(referenceComparison(first), stale - 2, null);
        provider.asked = 0;
        long staleAgain = stale + ProviderKeys.FRESH.toMillis();
        for (int i = 0; i < 40; i++) keys.getJWKSet(referenceComparison(new JWKSet()), staleAgain + i, null);
        assertThat(keys.getJWKSet(noRefresh(), staleAgain + 50, null)).isNotSameAs(first);
        assertThat(provider.asked).isBetween(1, 2);
    }

    @Test
    void oldKeysAreKeptWhileTheProviderIsAway() throws KeySourceException {
        provider.away = true;
        long days = START + 3 * 24 * 60 * 60 * 1_000L;
        assertThat(keys.getJWKSet(noRefresh(), days, null).getKeys()).isEqualTo(first.getKeys());
    }

    @Test
    void beforeThereAreAnyThatIsSaid() {
        provider.away = true;
        var none = new ProviderKeys(provider);
        assertThatThrownBy(() -> none.getJWKSet(noRefresh(), START, null)).isInstanceOf(KeySourceException.class);
    }
}
