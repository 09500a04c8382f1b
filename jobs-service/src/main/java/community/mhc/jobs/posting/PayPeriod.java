package community.mhc.jobs.posting;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** What the pay is for. */
public enum PayPeriod {
    HOUR("hour", 2_000),
    YEAR("year", 2_000_000);

    private final String value;
    private final int atMost;

    PayPeriod(String value, int atMost) {
        this.value = value;
        this.atMost = atMost;
    }

    /** @throws IllegalArgumentException for what no period is called */
    public static PayPeriod of(String value) {
        return Arrays.stream(values())
                .filter(p -> p.value.equals(value))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such period"));
    }

    /** US dollars; beyond it an hour was taken for a year, or a zero too many was typed. */
    public int atMost() {
        return atMost;
    }

    /** As the API, the store and messages name it. */
    @JsonValue
    public String value() {
        return value;
    }
}
