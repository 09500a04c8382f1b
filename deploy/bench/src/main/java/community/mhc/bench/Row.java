package community.mhc.bench;

/**
 * A line of the result. Times are in milliseconds.
 *
 * @param writers threads that append, or 1 reader
 * @param stored events in the store at the beginning of the turns
 * @param perSecond events per second, the median of all turns
 * @param batch mean number of events in one request to the server
 * @param operations how many times the percentiles are of
 */
record Row(
        String contender,
        int writers,
        long stored,
        double perSecond,
        double p50,
        double p95,
        double p99,
        double p999,
        double batch,
        int operations) {}
