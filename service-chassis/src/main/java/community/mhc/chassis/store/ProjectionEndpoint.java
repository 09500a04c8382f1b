package community.mhc.chassis.store;

import community.mhc.chassis.views.Generations;
import community.mhc.chassis.views.ProjectionState;
import java.time.Instant;
import java.util.List;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.DeleteOperation;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** For operators: lists the projections of the service and how far they are, and rebuilds one. */
@Endpoint(id = "projections")
public final class ProjectionEndpoint {

    private final ProjectionGroups groups;
    private final Generations generations;
    private final StoredTokens stored;
    private final StreamableMessageSource<?> events;
    private final ParkedSequences parked;

    ProjectionEndpoint(
            ProjectionGroups groups,
            Generations generations,
            StoredTokens stored,
            StreamableMessageSource<?> events,
            ParkedSequences parked) {
        this.groups = groups;
        this.generations = generations;
        this.stored = stored;
        this.events = events;
        this.parked = parked;
    }

    /**
     * @param generation what answers readers
     * @param position of the last event in it, from 1; 0 before the first
     * @param head of the last event that is stored
     * @param rebuild null while none is under way
     * @param parked what {@code generation} leaves out; a hundred at most
     */
    public record Projection(
            String name,
            int generation,
            long position,
            long head,
            @Nullable Rebuild rebuild,
            List<ParkedSequence> parked) {}

    /** @param position how far it has come on its way to the head */
    public record Rebuild(
            int generation, long position, @Nullable Instant begunAt) {}

    /** In alphabetical order. */
    @ReadOperation
    public List<Projection> projections() {
        generations.refresh();
        return groups.names().stream().sorted().map(this::projection).toList();
    }

    @ReadOperation
    public Projection one(@Selector String name) {
        if (!groups.names().contains(name)) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        generations.refresh();
        return projection(name);
    }

    /** Begins a rebuild; one that is under way goes on. */
    @WriteOperation
    public Projection rebuild(@Selector String name) {
        one(name);
        generations.begin(name);
        return one(name);
    }

    /** Gives up a rebuild that is under way. */
    @DeleteOperation
    public Projection abandon(@Selector String name) {
        one(name);
        var next = generations.state(name).nextGeneration();
        if (next != null) generations.abandon(next);
        return one(name);
    }

    private Projection projection(String name) {
        var state = generations.state(name);
        var current = state.currentGeneration();
        long position = stored.positionOf(current);
        long head = events.createHeadToken().position().orElse(0);
        return new Projection(name, state.current(), position, head, rebuild(state), parked.of(current));
    }

    private @Nullable Rebuild rebuild(ProjectionState state) {
        var next = state.nextGeneration();
        return next == null ? null : new Rebuild(next.number(), stored.positionOf(next), state.begunAt());
    }
}
