package community.mhc.files.library.events;

import org.axonframework.serialization.Revision;

/**
 * The content of a file is on disk. It happens once: other content is another file.
 *
 * @param kind media type, detected from the content
 * @param size bytes, at least 1
 * @param sha256 64 lower-case hexadecimal digits
 */
@Revision("1")
public record ContentStored(String fileId, String kind, long size, String sha256) implements LibraryFileEvent {}
