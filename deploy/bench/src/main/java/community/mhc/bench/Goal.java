package community.mhc.bench;

/**
 * Something that the figures should show.
 *
 * @param what in words, with the limit
 * @param value that was measured; NaN where it was not
 * @param met whether it is within the limit
 */
record Goal(String what, double value, boolean met) {

    static Goal atLeast(double limit, String what, double value) {
        return new Goal("%s: at least %s".formatted(what, limit), value, value >= limit);
    }

    static Goal atMost(double limit, String what, double value) {
        return new Goal("%s: at most %s".formatted(what, limit), value, value <= limit);
    }
}
