package community.mhc.gateway.routing;

import org.springframework.util.unit.DataSize;

/** How much a client may send. The services hold the same limits; here they spare them the reading. */
final class Limits {

    /** API.md: every body but a file's content. */
    static final DataSize BODY = DataSize.ofKilobytes(256);

    /** The files-service's own limit for one file. */
    static final DataSize FILE = DataSize.ofMegabytes(50);

    private Limits() {}
}
