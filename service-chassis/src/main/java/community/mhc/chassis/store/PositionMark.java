package community.mhc.chassis.store;

import org.axonframework.eventhandling.EventHandler;

/**
 * Takes part in a projection's group and takes every event, so that the group's stored token moves on with events that the
 * projection itself has no use for. Without it another instance could not tell "has seen it" from "is behind".
 *
 * @param group the processing group it belongs to
 */
record PositionMark(String group) {

    @EventHandler
    void on(Object event) {
        // Passing by is all it does.
    }
}
