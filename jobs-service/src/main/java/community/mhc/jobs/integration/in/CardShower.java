package community.mhc.jobs.integration.in;

/** A view that has cards of members in it. */
@FunctionalInterface
public interface CardShower {

    /** Shows {@code card} wherever the view shows this member; safe to repeat. */
    void show(MemberCard card);
}
