/** Messages between services over Kafka: published exactly once per event and aggregate order, consumed idempotently. */
@NullMarked
package community.mhc.chassis.stream;

import org.jspecify.annotations.NullMarked;
