package community.mhc.files.library.read;

import community.mhc.viewer.MemberRef;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A file as it is stored for readers, ready to send. Public because the driver's record codec asks for it.
 *
 * @param within the folder and all around it, by which the list is filtered
 * @param words what the file is found by
 * @param listed true once its content is stored; then {@code kind}, {@code size}, {@code sha256} and {@code uploadedAt} are set
 * @param kind media type
 * @param size bytes
 * @param uploadedAt in milliseconds
 */
public record FileView(
        @BsonId UUID id,
        UUID groupId,
        String folder,
        List<String> within,
        String name,
        List<String> tags,
        List<String> words,
        MemberRef uploadedBy,
        boolean listed,
        @Nullable String kind,
        long size,
        @Nullable String sha256,
        @Nullable Instant uploadedAt,
        long position) {

    FileEntry entry(String groupName) {
        return new FileEntry(
                id, groupId, groupName, folder, name, tags, kindOrNone(), size, uploadedBy, uploadedAtOrNone());
    }

    String kindOrNone() {
        return kind == null ? "" : kind;
    }

    Instant uploadedAtOrNone() {
        return uploadedAt == null ? Instant.EPOCH : uploadedAt;
    }
}
