/**
 * Messages between services over Kafka. Each event that leaves is published at least once, and for the first time in the order of its
 * aggregate. A service that takes a topic appends its messages to its own store, which refuses repeats. A sequence has holes, because
 * not every event leaves, so a consumer cannot tell from it that a message was lost: that is what comparing topics with the store is for.
 */
@NullMarked
package community.mhc.chassis.stream;

import org.jspecify.annotations.NullMarked;
