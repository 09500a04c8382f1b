package community.mhc.gateway.instances;

import java.net.URI;
import java.time.Duration;

/** One running copy of a service. One that refuses connections is left alone for a short while. */
public final class Instance {

    /** Long enough that a dead one costs few attempts, short enough that a restarted one is soon used again. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final URI base;
    private volatile long avoidUntil = Long.MIN_VALUE;

    Instance(URI base) {
        this.base = base;
    }

    /** Scheme, host and port, without a path. */
    public URI base() {
        return base;
    }

    /** The address here of what {@code url} names: its path and query as they were written. */
    public URI at(URI url) {
        String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
        return URI.create(base.getScheme() + "://" + base.getAuthority() + url.getRawPath() + query);
    }

    /** It refused a connection or did not answer one. */
    public void failed() {
        avoidUntil = System.nanoTime() + PAUSE.toNanos();
    }

    boolean usable() {
        long until = avoidUntil;
        return until == Long.MIN_VALUE || System.nanoTime() - until >= 0;
    }
}
