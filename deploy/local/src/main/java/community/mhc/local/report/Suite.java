package community.mhc.local.report;

/** A kind of tests, named as the command line does. */
public enum Suite {
    /** Everything that needs no server: surefire, and the web app's own. */
    unit,
    /** What needs real servers: failsafe's {@code *IT}. */
    it,
    /** The whole system through a browser: module deploy/e2e. */
    e2e
}
