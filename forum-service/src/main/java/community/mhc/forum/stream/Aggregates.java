package community.mhc.forum.stream;

import community.mhc.chassis.problem.CommonError;
import community.mhc.forum.NothingThere;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import org.axonframework.eventsourcing.IncompatibleAggregateException;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;

/**
 * The aggregates of one type, for the handlers of commands. Each is read from its events within the command's unit of work, and
 * all that is decided in one unit of work is appended at once or not at all.
 *
 * @param <T> the aggregate's type
 */
public final class Aggregates<T> {

    private final Repository<T> repository;
    private final Callable<T> blank;

    /** @param blank makes one that has no events yet */
    public Aggregates(Repository<T> repository, Callable<T> blank) {
        this.repository = repository;
        this.blank = blank;
    }

    /** What an aggregate says of itself; empty where there is none. */
    public <R> Optional<R> ask(UUID id, Function<T, R> question) {
        return find(id).map(aggregate -> aggregate.invoke(question));
    }

    /** Lets the aggregate decide; refused as not found where there is none. */
    public void decide(UUID id, Consumer<T> decision) {
        find(id).orElseThrow(NothingThere::refusal).execute(decision);
    }

    /** As {@link #decide}, where the caller wants to know what came of it. */
    public <R> R decideAndTell(UUID id, Function<T, R> decision) {
        return find(id).orElseThrow(NothingThere::refusal).invoke(decision);
    }

    /** Lets the aggregate decide where there is one. */
    public void decideIfThere(UUID id, Consumer<T> decision) {
        find(id).ifPresent(aggregate -> aggregate.execute(decision));
    }

    /**
     * Lets the aggregate decide, a new one where there is none yet; refused where the id is taken by an aggregate of another
     * type. The decision must lead to an event.
     */
    public <R> R decideAnew(UUID id, Function<T, R> decision) {
        return found(() -> repository.loadOrCreate(id.toString(), blank))
                .orElseThrow(() -> CommonError.ID_REUSED.because("Choose a new id."))
                .invoke(decision);
    }

    private Optional<Aggregate<T>> find(UUID id) {
        return found(() -> repository.load(id.toString()));
    }

    /** Empty where there is none, or one of another type: then its first event is none that {@code T} knows. */
    private Optional<Aggregate<T>> found(Callable<Aggregate<T>> loading) {
        try {
            return Optional.of(loading.call());
        } catch (AggregateNotFoundException | IncompatibleAggregateException e) {
            return Optional.empty();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("the constructor of an aggregate failed", e);
        }
    }
}
