package community.mhc.files.library;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** The tags of a file: lower case, each once, in alphabetical order. */
public record Tags(List<String> values) {

    public static final int MAX_COUNT = 10;

    /** Characters of one tag. */
    public static final int MAX_LENGTH = 30;

    /** One tag. */
    public static final String PATTERN = "^(?=.{1," + MAX_LENGTH + "}$)" + PlainName.NAME + "$";

    /** @throws IllegalArgumentException for more than {@value #MAX_COUNT} tags */
    public Tags {
        if (values.size() > MAX_COUNT) throw new IllegalArgumentException("too many tags");
        values = List.copyOf(values);
    }

    /** @throws IllegalArgumentException also for a tag that {@link #PATTERN} refuses */
    public static Tags of(Collection<String> asTyped) {
        if (!asTyped.stream().allMatch(tag -> tag.matches(PATTERN))) throw new IllegalArgumentException("not a tag");
        return new Tags(asTyped.stream().map(Tags::normal).distinct().sorted().toList());
    }

    /** A tag as it is kept and compared. */
    public static String normal(String asTyped) {
        return asTyped.strip().toLowerCase(Locale.ROOT);
    }
}
