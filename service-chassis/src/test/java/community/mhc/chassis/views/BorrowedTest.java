package community.mhc.chassis.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.Test;

/** A view ends with what others last said, whenever they said it, and asks for it as rarely as it can. */
class BorrowedTest {

    private final Map<String, String> names = new HashMap<>(Map.of("a", "Ann", "b", "Bo"));
    private final Map<String, String> view = new HashMap<>();
    private final List<Set<String>> asked = new ArrayList<>();
    private Consumer<Set<String>> meanwhile = keys -> {};

    private Map<String, String> lookUp(Set<String> keys) {
        asked.add(keys);
        var found = new HashMap<String, String>();
        for (var key : keys) found.put(key, names.getOrDefault(key, "A member"));
        meanwhile.accept(keys);
        return found;
    }

    /** Stores the name first and shows it then, as whoever changes one has to. */
    private void rename(String key, String name) {
        names.put(key, name);
        show(key, name);
    }

    private void show(String key, String name) {
        view.computeIfPresent(key, (shown, before) -> name);
    }

    private String borrowed(String key) {
        return Borrowed.of("names", "view", this::lookUp, this::show).get(key);
    }

    private void inABatch(Runnable events) {
        var batch = DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("event"));
        events.run();
        Batch.current().send();
        batch.commit();
    }

    @Test
    void eachFactIsLookedUpOnceForABatchAndAllOfThemOnceMoreAtItsEnd() {
        inABatch(() -> {
            for (var key : List.of("a", "b", "a", "c", "b")) view.put(key, borrowed(key));
        });
        assertThat(asked).containsExactly(Set.of("a"), Set.of("b"), Set.of("c"), Set.of("a", "b", "c"));
        assertThat(view).isEqualTo(Map.of("a", "Ann", "b", "Bo", "c", "A member"));
    }

    @Test
    void whatChangesBeforeItIsWrittenIsShownAfterwards() {
        inABatch(() -> {
            var looked = borrowed("a");
            rename("a", "Anna");
            view.put("a", looked);
        });
        assertThat(view).containsEntry("a", "Anna");
    }

    @Test
    void whatChangesOnceMoreBetweenTheSecondLookAndShowingItIsShownToo() {
        inABatch(() -> {
            view.put("a", borrowed("a"));
            names.put("a", "Anna");
            meanwhile = keys -> {
                meanwhile = again -> {};
                rename("a", "Annabel");
            };
        });
        assertThat(view).containsEntry("a", "Annabel");
    }

    @Test
    void whatIsBorrowedAfterABatchWasSentHalfwayIsLookedUpAgain() {
        inABatch(() -> {
            view.put("a", borrowed("a"));
            Batch.current().send();
            rename("a", "Anna");
            view.put("d", borrowed("a"));
        });
        assertThat(view).containsEntry("d", "Anna").containsEntry("a", "Anna");
    }

    @Test
    void twoViewsOfOneBatchBorrowForThemselves() {
        var other = new HashMap<String, String>();
        inABatch(() -> {
            view.put("a", borrowed("a"));
            other.put(
                    "a", Borrowed.of("names", "other", this::lookUp, other::put).get("a"));
            names.put("a", "Anna");
        });
        assertThat(view).containsEntry("a", "Anna");
        assertThat(other).containsEntry("a", "Anna");
    }
}
