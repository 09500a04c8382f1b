package community.mhc.bench;

import java.util.List;

/**
 * One run, with all that a reader needs to judge it. This is what the JSON file holds.
 *
 * @param benchmark store, read or stream
 * @param date ISO 8601, UTC
 * @param commit of the sources, with a mark where they were changed since
 * @param durability of every write
 * @param method how it was measured, in a sentence
 */
record Result(
        String benchmark,
        String date,
        String commit,
        long seed,
        String machine,
        String server,
        String durability,
        String method,
        List<Row> rows,
        List<Goal> goals) {

    /** The throughput of {@code contender}, NaN where it was not measured. */
    static double perSecond(List<Row> rows, String contender, int writers, long stored) {
        return rows.stream()
                .filter(row -> row.contender().equals(contender) && row.writers() == writers && row.stored() == stored)
                .mapToDouble(Row::perSecond)
                .findFirst()
                .orElse(Double.NaN);
    }

    /** The median time of {@code contender} in milliseconds, NaN where it was not measured. */
    static double p50(List<Row> rows, String contender, int writers, long stored) {
        return rows.stream()
                .filter(row -> row.contender().equals(contender) && row.writers() == writers && row.stored() == stored)
                .mapToDouble(Row::p50)
                .findFirst()
                .orElse(Double.NaN);
    }
}
