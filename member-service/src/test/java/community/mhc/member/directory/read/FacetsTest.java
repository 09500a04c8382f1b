package community.mhc.member.directory.read;

import static community.mhc.member.profile.LicenceState.NY;
import static community.mhc.member.profile.LicenceState.VT;
import static community.mhc.member.profile.Profession.PSYCHOLOGIST;
import static community.mhc.member.profile.Profession.TRAINEE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FacetsTest {

    private static final List<Facets.Cell> CELLS = List.of(
            new Facets.Cell(PSYCHOLOGIST, VT, 2),
            new Facets.Cell(PSYCHOLOGIST, NY, 5),
            new Facets.Cell(TRAINEE, VT, 3));

    @Test
    void withoutAFilterEverybodyIsCounted() {
        var facets = Facets.of(CELLS, new DirectoryFilter(null, null, List.of()));
        assertThat(facets.professions()).containsExactly(count("psychologist", 7), count("trainee", 3));
        assertThat(facets.states()).containsExactly(count("NY", 5), count("VT", 5));
    }

    @Test
    void aFacetIsCountedUnderTheOtherFiltersButNotItsOwn() {
        var facets = Facets.of(CELLS, new DirectoryFilter(TRAINEE, VT, List.of()));
        assertThat(facets.professions()).containsExactly(count("trainee", 3), count("psychologist", 2));
        assertThat(facets.states()).containsExactly(count("VT", 3));
    }

    private static FacetCount count(String value, int count) {
        return new FacetCount(value, count);
    }
}
