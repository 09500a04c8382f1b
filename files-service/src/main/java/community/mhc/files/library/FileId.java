package community.mhc.files.library;

import java.util.UUID;

/** The id of a file in a library, chosen by whoever adds it. */
public record FileId(UUID value) {

    public static FileId of(String value) {
        return new FileId(UUID.fromString(value));
    }

    /** The canonical form of the UUID: this is the aggregate's identifier in the store. */
    @Override
    public String toString() {
        return value.toString();
    }
}
