package community.mhc.localmongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.TypeMismatchException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The arguments of a command, by name. */
final class Arguments {

    private Arguments() {}

    /** Null where it is missing. */
    static @Nullable Document document(Document command, String name) {
        return command.get(name) instanceof Document document ? document : null;
    }

    /** Zero where it is missing. */
    static long number(Document command, String name) {
        return command.get(name) instanceof Number number ? number.longValue() : 0;
    }

    static List<Document> documents(Document command, String name) {
        var list = list(command, name);
        if (!list.stream().allMatch(Document.class::isInstance)) {
            throw new TypeMismatchException("BSON field '" + name + "' must be an array of objects");
        }
        return list.stream().map(Document.class::cast).toList();
    }

    static Collection<?> list(Document command, String name) {
        if (command.get(name) instanceof Collection<?> list) {
            return list;
        }
        throw new TypeMismatchException("BSON field '" + name + "' must be an array");
    }
}
