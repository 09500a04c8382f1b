package community.mhc.gateway.instances;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The instances of every service, as last told. Choosing one never touches a file or the network. */
@Component
public class Instances {

    private final AtomicInteger turn = new AtomicInteger();
    private volatile Map<String, List<Instance>> byService = Map.of();

    /** Replaces all that was known; an instance that stays keeps its pause. */
    void tell(Map<String, ? extends Collection<URI>> bases) {
        Map<URI, Instance> known =
                byService.values().stream().flatMap(List::stream).collect(toMapByBase());
        byService = bases.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().stream()
                                .map(base -> known.computeIfAbsent(base, Instance::new))
                                .toList()));
    }

    private static Collector<Instance, ?, Map<URI, Instance>> toMapByBase() {
        return Collectors.toMap(Instance::base, Function.identity(), (one, same) -> one, ConcurrentHashMap::new);
    }

    /**
     * The next in turn, of those not tried yet the usable ones first.
     *
     * @param tried those that this request has been to
     * @return empty when all were tried or none is known
     */
    public Optional<Instance> next(String service, Collection<Instance> tried) {
        List<Instance> untried = byService.getOrDefault(service, List.of()).stream()
                .filter(Predicate.not(tried::contains))
                .toList();
        List<Instance> usable = untried.stream().filter(Instance::usable).toList();
        List<Instance> choice = usable.isEmpty() ? untried : usable;
        return choice.isEmpty()
                ? Optional.empty()
                : Optional.of(choice.get(Math.floorMod(turn.getAndIncrement(), choice.size())));
    }
}
