package community.mhc.chassis.stream;

import java.util.List;

/** What a service takes from others. Any number of beans; each topic by one of them. */
public interface IncomingMessages {

    List<String> topics();

    /**
     * Called in order for the messages of one key, once in normal times and again after a failure: must be safe to repeat. An
     * instance that stood still may wake within it when another has handled what follows: what it writes must bear to come late, as
     * with {@link community.mhc.chassis.views.Once} and the message's position. Those of other keys and topics are handled at the same time, by other threads and instances, and may come earlier or later. A
     * type that is not of interest is passed over. An exception or error sends the message, and what follows of its key, to the dead
     * letters; a database that is away is waited for instead.
     */
    void on(IncomingMessage message);
}
