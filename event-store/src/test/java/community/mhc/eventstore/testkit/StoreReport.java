package community.mhc.eventstore.testkit;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What a {@link StoreCheck} found.
 *
 * @param units how many documents there are, readable or not
 * @param events how many events the readable ones hold
 * @param count how many violations there are
 * @param violations the first of them, at most {@value StoreCheck#MOST_VIOLATIONS}, in the order in which they were found
 */
public record StoreReport(long units, long events, long count, List<Violation> violations) {

    /** Whether nothing was found. */
    public boolean isSound() {
        return count == 0;
    }

    /**
     * This, for going on, where nothing was found.
     *
     * @throws AssertionError with everything that was found, a line each
     */
    public StoreReport orFail() {
        if (!isSound()) {
            throw new AssertionError(toString());
        }
        return this;
    }

    /** One line of figures, and one for each violation that is kept. */
    @Override
    public String toString() {
        String figures = "%,d units with %,d events, %,d violations".formatted(units, events, count);
        return violations.stream()
                .map(violation -> "\n  " + violation)
                .collect(Collectors.joining("", figures, rest()));
    }

    private String rest() {
        return count > violations.size() ? "\n  and %,d more".formatted(count - violations.size()) : "";
    }
}
