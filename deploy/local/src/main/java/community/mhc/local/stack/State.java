package community.mhc.local.stack;

/** Where a supervised process is in its life. */
public enum State {
    STOPPED,
    STARTING,
    READY,
    /** It was ready and does not answer now; it is left alone, and its requests go elsewhere if there is an elsewhere. */
    NOT_ANSWERING,
    /** It ended by itself and is started again after a pause. */
    PAUSED,
    STOPPING,
    /** Not ours: an address we were given. */
    EXTERNAL;

    /** As a reader sees it, for example {@code not answering}. */
    public String words() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
