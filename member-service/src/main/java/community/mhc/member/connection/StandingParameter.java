package community.mhc.member.connection;

import org.jspecify.annotations.NullUnmarked;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Reads a standing's word from a query, as strictly as from a body; empty is the same as absent. */
@Component
@NullUnmarked // NullAway does not know yet that Spring lets a converter answer null.
class StandingParameter implements Converter<String, Standing> {

    @Override
    public Standing convert(String word) {
        return switch (word) {
            case "" -> null;
            case "requested" -> Standing.REQUESTED;
            case "connected" -> Standing.CONNECTED;
            default -> throw new IllegalArgumentException("no such standing");
        };
    }
}
