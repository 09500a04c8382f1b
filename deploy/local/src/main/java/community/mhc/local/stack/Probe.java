package community.mhc.local.stack;

/** Asks a process whether it can do its work now. */
@FunctionalInterface
public interface Probe {

    /** Answers within {@link Probes#PATIENCE}; any failure to answer is {@code false}. */
    boolean ready();
}
