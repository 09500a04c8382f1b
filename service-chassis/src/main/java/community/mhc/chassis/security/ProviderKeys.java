package community.mhc.chassis.security;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.CachingJWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetBasedJWKSource;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetSourceWrapper;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.OutageTolerantJWKSetSource;
import com.nimbusds.jose.jwk.source.URLBasedJWKSetSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The provider's keys: kept for {@link #FRESH}, kept on while the provider does not answer, and asked for early because of a key that
 * is not among them, but for that no more often than every {@link #AT_LEAST_BETWEEN}. The provider publishes a key a day before it
 * signs with it. Nimbus' own limit lies behind its cache, where tokens with made-up keys would use up what keeping keys fresh needs.
 */
final class ProviderKeys extends JWKSetSourceWrapper<SecurityContext> {

    static final Duration FRESH = Duration.ofMinutes(5);
    static final Duration AT_LEAST_BETWEEN = Duration.ofSeconds(20);

    private static final int CONNECT_MILLIS = 1_000;
    private static final int READ_MILLIS = 2_000;
    private static final int MOST_BYTES = 100_000;

    private final AtomicLong nextEarly = new AtomicLong();

    ProviderKeys(JWKSetSource<SecurityContext> provider) {
        super(new CachingJWKSetSource<>(
                new OutageTolerantJWKSetSource<>(provider, Long.MAX_VALUE / 2, null),
                FRESH.toMillis(),
                CONNECT_MILLIS + READ_MILLIS,
                null));
    }

    static JWKSource<SecurityContext> at(String url) {
        try {
            return new JWKSetBasedJWKSource<>(new ProviderKeys(new URLBasedJWKSetSource<>(
                    URI.create(url).toURL(), new DefaultResourceRetriever(CONNECT_MILLIS, READ_MILLIS, MOST_BYTES))));
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(url, e);
        }
    }

    @Override
    public JWKSet getJWKSet(JWKSetCacheRefreshEvaluator wanted, long now, @Nullable SecurityContext context)
            throws KeySourceException {
        var none = JWKSetCacheRefreshEvaluator.noRefresh();
        return getSource().getJWKSet(wanted.equals(none) || mayAskEarly(now) ? wanted : none, now, context);
    }

    private boolean mayAskEarly(long now) {
        long next = nextEarly.get();
        return next <= now && nextEarly.compareAndSet(next, now + AT_LEAST_BETWEEN.toMillis());
    }
}
