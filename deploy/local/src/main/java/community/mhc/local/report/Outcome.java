package community.mhc.local.report;

/**
 * What became of one test.
 *
 * @param where its module and class
 * @param what its name
 * @param why the failure's first line, or the reason of a skip; empty if it passed
 */
record Outcome(Kind kind, String where, String what, String why) {

    enum Kind {
        PASSED,
        FAILED,
        SKIPPED
    }
}
