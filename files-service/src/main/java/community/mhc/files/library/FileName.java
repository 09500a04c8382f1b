package community.mhc.files.library;

import java.util.Locale;

/** The name of a file as its readers see it, without a path. Two files of a folder may share it. */
public record FileName(String value) {

    /** Characters. */
    public static final int MAX_LENGTH = 120;

    public static final String PATTERN = "^(?=.{1," + MAX_LENGTH + "}$)" + PlainName.NAME + "$";

    /** @throws IllegalArgumentException for what {@link #PATTERN} refuses */
    public FileName {
        if (!value.matches(PATTERN)) throw new IllegalArgumentException("not a file name");
    }

    /** Lower case, without the dot; empty when the name has none. */
    public String extension() {
        var dot = value.lastIndexOf('.');
        return dot < 0 ? "" : value.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
