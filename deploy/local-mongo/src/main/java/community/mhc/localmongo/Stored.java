package community.mhc.localmongo;

import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/** A document as it is stored and sent; it is read only if somebody has to look inside. */
final class Stored {

    private final byte[] bytes;
    private @Nullable Document document;

    Stored(byte[] bytes) {
        this.bytes = bytes;
    }

    static Stored of(Document document) {
        return new Stored(Bson.encode(document));
    }

    byte[] bytes() {
        return bytes;
    }

    /** The one copy that belongs to whoever has this. */
    Document read() {
        if (document == null) {
            document = Bson.decode(bytes);
        }
        return document;
    }
}
