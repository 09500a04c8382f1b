package community.mhc.chassis.page;

/** How many rows a page has at most, 1 to 100; 20 where the request does not say. Resolved from {@code ?limit=}. */
public record Limit(int value) {

    static final int DEFAULT = 20;
    static final int MAX = 100;

    /** How many rows to fetch: one more than shown tells whether there is another page. */
    public int toFetch() {
        return value + 1;
    }
}
