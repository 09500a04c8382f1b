package community.mhc.local.report;

import java.util.List;

/** A kind of tests, named as the command line does. */
public enum Suite {
    /** Everything that needs no server: surefire, and the web app's own. */
    unit,
    /** What needs real servers: failsafe's {@code *IT}. */
    it,
    /** The whole system through a browser: module deploy/e2e. */
    e2e,
    /** The event store alone, suite by suite: already part of the others. */
    store,
    /** What attackers tried, tagged {@code attack} in every module: already part of the others. */
    attack,
    /** Known mistakes, each of which a test must notice. */
    planted,
    /** The append protocol, every interleaving within bounds; needs spin and gcc. */
    model;

    /** What runs when nothing else is asked for. */
    public static final List<Suite> ALL = List.of(unit, it, e2e);
}
