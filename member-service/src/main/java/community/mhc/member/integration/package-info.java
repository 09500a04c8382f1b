/**
 * What other services hear of us on Kafka.
 * The contracts folder holds schema and example of each message.
 */
@NullMarked
package community.mhc.member.integration;

import org.jspecify.annotations.NullMarked;
