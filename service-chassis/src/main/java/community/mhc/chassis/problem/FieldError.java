package community.mhc.chassis.problem;

/**
 * A field that was refused.
 *
 * @param pointer JSON pointer into the request body, or the name of a parameter or header
 * @param code upper snake case, stable: the constraint that the field does not meet
 */
public record FieldError(String pointer, String code) {}
