/** A service that says to itself what it stores: the smallest one in which everything goes by way of Kafka. */
package community.mhc.chassis.stream.relay;
