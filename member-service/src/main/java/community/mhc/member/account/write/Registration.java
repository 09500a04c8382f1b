package community.mhc.member.account.write;

import community.mhc.chassis.text.BoundedText;
import community.mhc.member.profile.LicenceState;
import community.mhc.member.profile.Profession;
import community.mhc.member.profile.Words;
import jakarta.validation.constraints.NotNull;

/**
 * What a newcomer fills in.
 *
 * @param email how she signs in; nobody else sees it
 * @param password 12 to 128 characters, any of them
 * @param name as she wants to be called here
 */
record Registration(
        @NotNull @BoundedText(min = 3, max = 254, regexp = Registration.EMAIL)
        String email,

        @NotNull @BoundedText(min = 12, max = 128, regexp = Words.ONE_LINE)
        String password,

        @NotNull @BoundedText(min = 1, max = 100, regexp = Words.NAME)
        String name,

        @NotNull Profession profession,
        @NotNull LicenceState licenceState) {

    private static final String NOT_IN_IT = "\\s@\\x00-\\x1f\\x7f\\ud800-\\udfff";

    /**
     * Something, an at sign, a domain with a dot and nothing empty between its dots: whether it exists, only a message to it can
     * tell. Without a repeated group, which would take a stack frame a label.
     */
    static final String EMAIL = "^(?![^@]*@.*\\.\\.)[^" + NOT_IN_IT + "]+@[^" + NOT_IN_IT + ".]+\\.[^" + NOT_IN_IT
            + "]*[^" + NOT_IN_IT + ".]$";

    /** Never what is in it: this may end up in a log. */
    @Override
    public String toString() {
        return "a registration";
    }
}
