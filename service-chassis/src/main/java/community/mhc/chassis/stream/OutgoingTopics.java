package community.mhc.chassis.stream;

import java.util.List;

/** The topics that a service publishes to, made at its start where they are missing. A bean of the service. */
public record OutgoingTopics(List<String> names) {

    public static OutgoingTopics of(String... names) {
        return new OutgoingTopics(List.of(names));
    }
}
