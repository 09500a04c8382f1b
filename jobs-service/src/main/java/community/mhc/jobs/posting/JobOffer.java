package community.mhc.jobs.posting;

import java.time.LocalDate;

/**
 * What is offered.
 *
 * @param description plain text; its line ends count
 * @param licence the licence asked for, in its usual letters; empty when none is
 * @param closesOn the last day on which interest is taken, to its end in UTC
 */
public record JobOffer(
        String title,
        String employer,
        String description,
        Profession profession,
        String licence,
        UsState state,
        Setting setting,
        boolean remote,
        Pay pay,
        boolean supervisionOffered,
        LocalDate closesOn) {}
