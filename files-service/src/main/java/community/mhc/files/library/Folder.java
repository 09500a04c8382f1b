package community.mhc.files.library;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where a file stands in its library: a path such as {@code Consent forms/Telehealth}, or empty for the top of the library.
 * Folders exist because files are in them; none is created or removed by itself.
 */
public record Folder(String path) {

    /** Four names of 60 characters and the separators between them: deep enough to sort by, shallow enough to find. */
    public static final int MAX_LENGTH = 243;

    private static final String SEGMENT = "(?=[^/]{1,60}(?:/|$))" + PlainName.NAME;

    public static final String PATTERN = "^(?:" + SEGMENT + "(?:/" + SEGMENT + "){0,3})?$";

    /** @throws IllegalArgumentException for what {@link #PATTERN} refuses */
    public Folder {
        if (!path.matches(PATTERN)) throw new IllegalArgumentException("not a folder path");
    }

    /** This folder and all around it, outermost first; empty for the top of the library. */
    public List<String> lineage() {
        if (path.isEmpty()) return List.of();
        var names = path.split("/");
        return IntStream.rangeClosed(1, names.length)
                .mapToObj(depth -> String.join("/", Arrays.copyOf(names, depth)))
                .toList();
    }
}
