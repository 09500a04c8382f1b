package community.mhc.local.stack;

import java.io.IOException;
import java.util.List;

/** Prepares the command line of a process; asked anew for every start, so a newer build is picked up. */
public interface Launch {

    /**
     * The program and its arguments.
     *
     * @throws IOException when it cannot be prepared, for example because nothing was built
     */
    List<String> command() throws IOException;

    /** Told after the process has ended because it was asked to, and whether it ever was ready. */
    default void stopped(boolean wasReady) {}
}
