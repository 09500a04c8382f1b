package community.mhc.member.account.write;

import community.mhc.member.profile.LicenceState;
import community.mhc.member.profile.Profession;
import community.mhc.member.profile.Words;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What a newcomer fills in.
 *
 * @param email how she signs in; nobody else sees it
 * @param password 12 to 128 characters, any of them
 * @param name as she wants to be called here
 */
record Registration(
        @NotNull @Size(min = 3, max = 254) @Pattern(regexp = Registration.EMAIL)
        String email,

        @NotNull @Size(min = 12, max = 128) @Pattern(regexp = Words.ONE_LINE)
        String password,

        @NotNull @Size(min = 1, max = 100) @Pattern(regexp = Words.NAME)
        String name,

        @NotNull Profession profession,
        @NotNull LicenceState licenceState) {

    /** Something, an at sign, a domain with a dot: whether it exists, only a message to it can tell. */
    static final String EMAIL =
            "^[^\\s@\\x00-\\x1f\\x7f\\ud800-\\udfff]+@[^\\s@\\x00-\\x1f\\x7f\\ud800-\\udfff.]+(\\.[^\\s@\\x00-\\x1f\\x7f\\ud800-\\udfff.]+)+$";

    /** Never what is in it: this may end up in a log. */
    @Override
    public String toString() {
        return "a registration";
    }
}
