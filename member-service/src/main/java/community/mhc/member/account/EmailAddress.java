package community.mhc.member.account;

import community.mhc.chassis.text.Folding;
import java.text.Normalizer;

/**
 * An e-mail address in the one form in which two spellings of it are equal: no spaces around it, compatibility forms
 * resolved, lower case. Provider rules (dots, plus signs) are left alone: nobody knows them all.
 */
public record EmailAddress(String normalised) {

    /** The address as somebody typed it, of bounded length. */
    public static EmailAddress of(String typed) {
        return new EmailAddress(
                Folding.lower(Normalizer.normalize(typed, Normalizer.Form.NFKC).strip()));
    }

    /** Never the address: this may end up in a log. */
    @Override
    public String toString() {
        return "an e-mail address";
    }
}
