package community.mhc.eventstore;

import java.util.List;

/** A stored unit that holds a key someone asked for: where it lies, its keys and its event ids, in order. */
record Holder(long firstPosition, List<String> keys, List<String> eventIds) {}
