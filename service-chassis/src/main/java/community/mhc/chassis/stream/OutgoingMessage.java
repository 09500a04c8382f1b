package community.mhc.chassis.stream;

/**
 * What other services get to know of an event.
 *
 * @param topic {@code <service>.<aggregate>.v<n>}
 * @param type {@code <service>.<event>.v<n>}, the CloudEvents type; its form is a contract with every consumer
 * @param data a record of the producing service's integration room, sent as JSON
 */
public record OutgoingMessage(String topic, String type, Object data) {}
