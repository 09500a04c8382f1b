package community.mhc.chassis.store;

/**
 * What another service's event says, as it is appended to this service's store: the text that came, under the name that it came
 * with. It is read back as the record that {@link EventTypes} has for the name.
 *
 * @param type the CloudEvents type, such as {@code forum.reply-posted.v1}
 * @param json the data; not checked
 */
public record TakenPayload(String type, String json) {}
