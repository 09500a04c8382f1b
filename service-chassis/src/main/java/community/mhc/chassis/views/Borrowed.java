package community.mhc.chassis.views;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Facts of others that a batch writes into a view, such as names, which may change in the very moment of writing. Each is looked
 * up once for all the batch, and again when the batch is sent, until it stands still. Whoever changes a fact has to store it first
 * and to show it in the view then: so either the second look finds it here, or showing it finds what was written. Confined to the
 * thread that handles the batch.
 */
public final class Borrowed<K, V> {

    private final Function<Set<K>, Map<K, V>> lookUp;
    private final BiConsumer<K, V> show;
    private final Map<K, V> seen = new HashMap<>();

    private Borrowed(Function<Set<K>, Map<K, V>> lookUp, BiConsumer<K, V> show) {
        this.lookUp = lookUp;
        this.show = show;
    }

    private record Between(Object lender, Object view) {}

    /**
     * What the current batch shows of {@code lender}'s facts in {@code view}; the two name it among all of the batch.
     *
     * @param lookUp has an answer for each key it is asked for, and no null
     * @param show corrects the view, at once; safe to repeat
     */
    public static <K, V> Borrowed<K, V> of(
            Object lender, Object view, Function<Set<K>, Map<K, V>> lookUp, BiConsumer<K, V> show) {
        var batch = Batch.current();
        return batch.note(new Between(lender, view), first -> {
            var borrowed = new Borrowed<>(lookUp, show);
            batch.afterwards(borrowed::lookAgain);
            return borrowed;
        });
    }

    /** To be written with this batch, and with no later one. */
    public V get(K key) {
        return seen.computeIfAbsent(key, unseen -> lookUp.apply(Set.of(unseen)).get(unseen));
    }

    private void lookAgain() {
        for (var changed = changed(); !changed.isEmpty(); changed = changed()) changed.forEach(show);
    }

    private Map<K, V> changed() {
        var changed = new HashMap<>(lookUp.apply(Set.copyOf(seen.keySet())));
        changed.entrySet().removeAll(seen.entrySet());
        seen.putAll(changed);
        return changed;
    }
}
