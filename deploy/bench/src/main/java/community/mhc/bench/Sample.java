package community.mhc.bench;

import java.util.List;

/**
 * What one contender did in one turn.
 *
 * @param perSecond events per second
 * @param latencies of its single operations
 * @param batch mean number of events in one request to the server
 */
record Sample(double perSecond, Latencies latencies, double batch) {

    /** One line of the result: the median turn's throughput, and the percentiles of all turns together. */
    static Row row(String contender, int writers, long stored, List<Sample> turns) {
        Latencies all = new Latencies();
        turns.forEach(turn -> all.addAll(turn.latencies()));
        return new Row(
                contender,
                writers,
                stored,
                median(turns.stream().mapToDouble(Sample::perSecond).toArray()),
                all.percentile(0.5),
                all.percentile(0.95),
                all.percentile(0.99),
                all.percentile(0.999),
                turns.stream().mapToDouble(Sample::batch).average().orElse(0),
                all.count());
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        java.util.Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
