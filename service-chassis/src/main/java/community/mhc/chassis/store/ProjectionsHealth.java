package community.mhc.chassis.store;

import java.util.List;
import java.util.function.ToLongFunction;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Red while a projection leaves anything out; details say which, and how many aggregates. */
final class ProjectionsHealth extends AbstractHealthIndicator {

    private final List<String> projections;
    private final ToLongFunction<String> parked;

    /** @param parked how many sequences a projection leaves out */
    ProjectionsHealth(List<String> projections, ToLongFunction<String> parked) {
        super("What projections leave out could not be read");
        this.projections = projections;
        this.parked = parked;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        health.up();
        for (var projection : projections) {
            long leftOut = parked.applyAsLong(projection);
            if (leftOut > 0) health.down().withDetail(projection, leftOut + " parked, to be rebuilt");
        }
    }
}
