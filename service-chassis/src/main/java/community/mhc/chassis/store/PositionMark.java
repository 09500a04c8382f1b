package community.mhc.chassis.store;

import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;

/**
 * Takes part in a projection's group and takes every event, so that the group's stored token moves on with events that the
 * projection itself has no use for. Without it another instance could not tell "has seen it" from "is behind".
 *
 * @param group the processing group it belongs to
 */
record PositionMark(String group) {

    /** The message and not what it says, so that no projection has to read what is none of its business. */
    @EventHandler
    void on(EventMessage<?> event) {
        // Passing by is all it does.
    }
}
