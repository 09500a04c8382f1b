package community.mhc.member.directory.read;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import community.mhc.member.profile.LicenceState;
import community.mhc.member.profile.Profession;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/** What the filters would show: each counted under all the others, but not under itself. The most frequent first. */
record Facets(List<FacetCount> professions, List<FacetCount> states) {

    /** How many members of one profession hold a licence in one state. */
    record Cell(Profession profession, LicenceState state, int count) {}

    static Facets of(List<Cell> cells, DirectoryFilter filter) {
        return new Facets(
                counted(
                        cells,
                        cell -> filter.state() == null || filter.state() == cell.state(),
                        cell -> cell.profession().word()),
                counted(
                        cells,
                        cell -> filter.profession() == null || filter.profession() == cell.profession(),
                        cell -> cell.state().name()));
    }

    private static List<FacetCount> counted(List<Cell> cells, Predicate<Cell> others, Function<Cell, String> value) {
        Map<String, Integer> counts = cells.stream().filter(others).collect(groupingBy(value, summingInt(Cell::count)));
        return counts.entrySet().stream()
                .map(entry -> new FacetCount(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(FacetCount::count).reversed().thenComparing(FacetCount::value))
                .toList();
    }
}
