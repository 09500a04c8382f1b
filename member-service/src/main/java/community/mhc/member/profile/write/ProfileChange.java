package community.mhc.member.profile.write;

import static java.util.Objects.requireNonNullElse;

import community.mhc.chassis.text.BoundedText;
import community.mhc.member.profile.Profile;
import community.mhc.member.profile.Words;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What to change; a field that is absent or null stays as it is. At most twenty words a list, sixty characters each. */
record ProfileChange(
        @Size(max = 20) @Nullable List<@NotBlank @BoundedText(max = 60, regexp = Words.ONE_LINE) String> modalities,
        @Size(max = 20) @Nullable List<@NotBlank @BoundedText(max = 60, regexp = Words.ONE_LINE) String> populations,
        @Size(max = 20) @Nullable List<@NotBlank @BoundedText(max = 60, regexp = Words.ONE_LINE) String> languages,

        @BoundedText(max = 500, regexp = Words.TEXT) @Nullable
        String about) {

    Profile appliedTo(Profile profile) {
        return new Profile(
                tidied(requireNonNullElse(modalities, profile.modalities())),
                tidied(requireNonNullElse(populations, profile.populations())),
                tidied(requireNonNullElse(languages, profile.languages())),
                requireNonNullElse(about, profile.about()).strip());
    }

    private static List<String> tidied(List<String> words) {
        return words.stream().map(String::strip).distinct().toList();
    }
}
