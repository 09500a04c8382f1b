package community.mhc.member.connection;

import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Reads a standing's word from a query, as strictly as from a body. */
@Component
class StandingParameter implements Converter<String, Standing> {

    @Override
    public Standing convert(String word) {
        return switch (word) {
            case "requested" -> Standing.REQUESTED;
            case "connected" -> Standing.CONNECTED;
            default -> throw new IllegalArgumentException("no such standing");
        };
    }
}
