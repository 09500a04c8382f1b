package community.mhc.gateway.routing;

import community.mhc.gateway.routing.Destination.Kind;
import org.springframework.util.unit.DataSize;

/** How much a client may send. The services hold the same limits; here they spare them the reading. */
final class Limits {

    /** API.md: every body but a file's content. */
    static final DataSize BODY = DataSize.ofKilobytes(256);

    /** The files-service's own limit for one file. */
    static final DataSize FILE = DataSize.ofMegabytes(50);

    /** What is read of somebody who is not known yet: a form to join or to sign in fills a sixteenth of it. */
    static final DataSize OF_A_STRANGER = DataSize.ofKilobytes(16);

    private Limits() {}

    static DataSize of(Kind kind, boolean stranger) {
        return stranger ? OF_A_STRANGER : kind == Kind.FILE_CONTENT ? FILE : BODY;
    }
}
