package community.mhc.jobs.posting;

/**
 * What a job pays, at least and at most.
 *
 * @param from whole US dollars, at least 1
 * @param to whole US dollars, at least {@code from}, at most {@link PayPeriod#atMost()}
 */
public record Pay(int from, int to, PayPeriod per) {

    public Pay {
        if (from < 1 || to < from || to > per.atMost()) throw new IllegalArgumentException("not a pay range");
    }
}
