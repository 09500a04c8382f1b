package community.mhc.notification.inbox;

import community.mhc.notification.people.MemberCard;
import java.util.UUID;

/** A view with names and titles in it, which may arrive or change after it was written. */
public interface Retitled {

    /** Shows {@code card} wherever this member is shown; safe to repeat. */
    void show(MemberCard card);

    /** Shows {@code title} wherever {@code subject} is named; safe to repeat. */
    void show(UUID subject, String title);
}
