package community.mhc.files.library.events;

import org.axonframework.serialization.Revision;

/** The file is out of the library for good; its content is erased from disk. */
@Revision("1")
public record FileRemoved(String fileId, String groupId, String removedBy) implements LibraryFileEvent {}
