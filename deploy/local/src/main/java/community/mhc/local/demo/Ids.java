package community.mhc.local.demo;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Ids made from names: the same community has the same ids each time it is loaded. */
final class Ids {

    private Ids() {}

    static UUID of(Object... parts) {
        var name = new StringBuilder("mhc-demo");
        for (var part : parts) {
            name.append('/').append(part);
        }
        return UUID.nameUUIDFromBytes(name.toString().getBytes(StandardCharsets.UTF_8));
    }
}
