package community.mhc.member.profile;

import java.util.List;

/**
 * What a member tells the others about her work.
 *
 * @param modalities how she works ("EMDR"), in her order; may be empty
 * @param populations whom she works with ("Veterans"), in her order; may be empty
 * @param languages what she works in ("Spanish"), in her order; may be empty
 * @param about a line about herself, plain text; may be empty
 */
public record Profile(List<String> modalities, List<String> populations, List<String> languages, String about) {

    /** Nothing said yet: every newcomer's. */
    public static final Profile EMPTY = new Profile(List.of(), List.of(), List.of(), "");

    public Profile {
        modalities = List.copyOf(modalities);
        populations = List.copyOf(populations);
        languages = List.copyOf(languages);
    }
}
