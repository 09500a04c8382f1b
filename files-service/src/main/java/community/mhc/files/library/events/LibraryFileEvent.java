package community.mhc.files.library.events;

/** What can have happened to a file of a library. */
public sealed interface LibraryFileEvent permits FileAdded, ContentStored, FileRemoved {

    /** The file's UUID. */
    String fileId();
}
