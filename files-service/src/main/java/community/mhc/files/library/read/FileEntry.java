package community.mhc.files.library.read;

import community.mhc.viewer.MemberRef;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A file in a list.
 *
 * @param folder path from the top of the library; empty at the top
 * @param kind media type, as detected from the content
 * @param size bytes
 */
record FileEntry(
        UUID id,
        UUID groupId,
        String groupName,
        String folder,
        String name,
        List<String> tags,
        String kind,
        long size,
        MemberRef uploadedBy,
        Instant uploadedAt) {}
