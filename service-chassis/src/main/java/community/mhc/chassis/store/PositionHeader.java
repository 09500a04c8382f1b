package community.mhc.chassis.store;

import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * The header {@value #NAME}: how far services' stores are known to have come, as {@code forum:120, member:7}. A write answers
 * with the position of what it stored; a read that sends it back sees that write.
 */
public final class PositionHeader {

    public static final String NAME = "Mhc-Position";

    /** Says with the value {@code true} that the answer may not yet show what was asked for. */
    public static final String STALE = "Mhc-Stale";

    private static final Pattern ENTRY = Pattern.compile("([a-z]{1,20}):(\\d{1,18})");

    private PositionHeader() {}

    public static String of(String service, long position) {
        return service + ":" + position;
    }

    /**
     * The position asked of {@code service}, the furthest where it is named more than once; empty where the header names it not at
     * all. What is malformed is passed over.
     */
    static OptionalLong positionOf(String service, String header) {
        return ENTRY.matcher(header)
                .results()
                .filter(entry -> entry.group(1).equals(service))
                .mapToLong(entry -> Long.parseLong(entry.group(2)))
                .max();
    }
}
