package community.mhc.files.library.content;

import community.mhc.files.library.Sha256;
import java.util.UUID;

/** Content on disk, by what its name says: whose it is, and what it is. */
public record KeptContent(UUID file, Sha256 sha256) {

    /** @param name as {@link ContentStore} names content on disk */
    static KeptContent named(String name) {
        var dot = name.indexOf('.');
        return new KeptContent(UUID.fromString(name.substring(0, dot)), new Sha256(name.substring(dot + 1)));
    }
}
