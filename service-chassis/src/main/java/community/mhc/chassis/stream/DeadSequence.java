package community.mhc.chassis.stream;

import java.time.Instant;

/**
 * The messages of one foreign aggregate that wait, by the first of them. Says nothing of what a message holds.
 *
 * @param stream topic and aggregate id, {@code forum.post.v1/5a1c...}
 * @param type of the message that could not be handled, or that came behind one that was discarded
 * @param sequence of that message in its aggregate
 * @param cause see {@link Cause#type()}
 * @param place see {@link Cause#place()}
 * @param at when it last failed, or was put behind one that was discarded
 * @param attempts how often it has failed, 0 for one that was behind
 * @param behind how many wait behind it
 */
record DeadSequence(
        String stream, String type, long sequence, String cause, String place, Instant at, int attempts, long behind) {}
