package community.mhc.jobs.posting.write;

import community.mhc.chassis.problem.FieldError;
import community.mhc.chassis.problem.Refusal;
import community.mhc.jobs.posting.Pay;
import community.mhc.jobs.posting.PayPeriod;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * The pay in the body that posts a job, in whole US dollars.
 *
 * @param to at least {@code from}, and at most what {@link PayPeriod#atMost()} says
 */
record PayRange(
        @NotNull @Min(1) @Max(2_000_000) Integer from,
        @NotNull @Min(1) @Max(2_000_000) Integer to,
        @NotNull PayPeriod per) {

    Pay pay() {
        if (to < from) throw outOfRange("The pay goes from the lower to the higher.");
        if (to > per.atMost())
            throw outOfRange("At most %d dollars a %s are taken.".formatted(per.atMost(), per.value()));
        return new Pay(from, to, per);
    }

    private static Refusal outOfRange(String detail) {
        return Refusal.ofFields(detail, new FieldError("/pay/to", "RANGE"));
    }
}
