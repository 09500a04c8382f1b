package community.mhc.files.library.read;

import static community.mhc.files.library.content.ContentError.RANGE_NOT_SATISFIABLE;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpRange;

/**
 * The part of a content that an answer carries.
 *
 * @param start position of its first byte
 * @param length bytes, at least 1
 * @param size of the whole, in bytes
 * @param asked whether it is what was asked for, even if that is all there is; false for the whole
 */
record ByteRange(long start, long length, long size, boolean asked) {

    static ByteRange whole(long size) {
        return new ByteRange(0, size, size, false);
    }

    /**
     * What a {@code Range} header asks for (RFC 9110, 14.2). As it allows, the whole is given where the header is malformed or
     * asks for several ranges at once. Refuses a range that begins behind the end.
     */
    static ByteRange of(@Nullable String header, long size) {
        var ranges = header == null ? List.<HttpRange>of() : parse(header);
        if (ranges.size() != 1) return whole(size);
        var range = ranges.getFirst();
        try {
            var start = range.getRangeStart(size);
            if (start < size) return new ByteRange(start, range.getRangeEnd(size) - start + 1, size, true);
        } catch (IllegalArgumentException e) {
            // The same answer: no byte of it exists.
        }
        throw RANGE_NOT_SATISFIABLE.because("The content has %d bytes.".formatted(size));
    }

    /** The {@code Content-Range} header. */
    String contentRange() {
        return "bytes %d-%d/%d".formatted(start, start + length - 1, size);
    }

    private static List<HttpRange> parse(String header) {
        try {
            return HttpRange.parseRanges(header);
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }
}
