/**
 * A Kafka broker in KRaft combined mode, as a process of its own.
 * For trying out, tests and one-machine use.
 */
@NullMarked
package community.mhc.local.broker;

import org.jspecify.annotations.NullMarked;
