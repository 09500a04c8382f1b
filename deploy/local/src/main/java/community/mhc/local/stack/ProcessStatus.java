package community.mhc.local.stack;

/**
 * One process, as it is now.
 *
 * @param pid 0 if none runs
 * @param port 0 for what is external
 * @param managementPort where operators ask it; 0 if it has none
 * @param startedAt epoch milliseconds of the last start, 0 if none runs
 * @param readyAfterMillis from the last start to ready, 0 while it is not
 * @param residentBytes memory in RAM, its mapped files included; 0 if unknown
 * @param restarts how often it was started again after it ended by itself
 * @param problem why it is not ready, or where an external one is; may be empty
 */
public record ProcessStatus(
        String name,
        String service,
        Role role,
        State state,
        long pid,
        int port,
        int managementPort,
        long startedAt,
        long readyAfterMillis,
        long residentBytes,
        int restarts,
        String problem) {

    /** Whether it does its work. */
    public boolean isReady() {
        return state == State.READY || state == State.EXTERNAL;
    }
}
