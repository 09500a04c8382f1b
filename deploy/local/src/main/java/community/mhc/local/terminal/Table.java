package community.mhc.local.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Lines of aligned columns. */
public final class Table {

    private final List<String[]> rows = new ArrayList<>();

    /** Begins with the headings. */
    public Table(String... headings) {
        rows.add(headings);
    }

    /** Adds a line with as many cells as there are headings. */
    public void row(String... cells) {
        rows.add(cells);
    }

    @Override
    public String toString() {
        return rows.stream().map(this::line).collect(Collectors.joining("\n"));
    }

    private String line(String[] cells) {
        var line = new StringBuilder();
        for (int column = 0; column < cells.length; column++) {
            line.append(cells[column]).repeat(' ', width(column) - cells[column].length() + 2);
        }
        return line.toString().stripTrailing();
    }

    private int width(int column) {
        return rows.stream().mapToInt(cells -> cells[column].length()).max().orElse(0);
    }
}
