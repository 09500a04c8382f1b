package community.mhc.local.stack;

/** What a process is for. Processes start in this order and stop in the reverse of it. */
public enum Role {
    DATABASE,
    BROKER,
    SERVICE,
    GATEWAY;

    /** Whether others cannot begin before it is ready. */
    boolean isGround() {
        return this == DATABASE || this == BROKER;
    }
}
