package community.mhc.forum.stream;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.axonframework.eventsourcing.IncompatibleAggregateException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;

/** Another aggregate that a command only reads, in the command's unit of work. */
public final class Neighbour {

    private Neighbour() {}

    /** What the aggregate says of itself; empty if there is none, or if the id belongs to an aggregate of another type. */
    public static <T, R> Optional<R> ask(Repository<T> repository, UUID id, Function<T, R> question) {
        try {
            return Optional.of(repository.load(id.toString()).invoke(question));
        } catch (AggregateNotFoundException | IncompatibleAggregateException e) {
            return Optional.empty();
        }
    }
}
