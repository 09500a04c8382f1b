package community.mhc.member.directory.read;

import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Reads an order's word from a query, as strictly as from a body. */
@Component
class DirectoryOrderParameter implements Converter<String, DirectoryOrder> {

    @Override
    public DirectoryOrder convert(String word) {
        return switch (word) {
            case "name" -> DirectoryOrder.NAME;
            case "newest" -> DirectoryOrder.NEWEST;
            default -> throw new IllegalArgumentException("no such order");
        };
    }
}
