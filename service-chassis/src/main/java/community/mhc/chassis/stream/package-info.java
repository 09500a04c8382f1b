/**
 * Messages between services over Kafka. Each event that leaves is published at least once, and for the first time in the order of its
 * aggregate; a consumer drops repeats by sequence number. A sequence has holes, because not every event leaves, so a consumer cannot
 * tell from it that a message was lost: that is what comparing topics with the store is for.
 */
@NullMarked
package community.mhc.chassis.stream;

import org.jspecify.annotations.NullMarked;
