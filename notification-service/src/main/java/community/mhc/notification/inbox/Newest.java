package community.mhc.notification.inbox;

import java.util.UUID;

/** Tells how far a member's list goes. */
public interface Newest {

    /** Position of the member's newest notification; 0 without any. */
    long positionOf(UUID memberId);
}
