package community.mhc.files;

import community.mhc.files.library.LibraryFileEvent.Added;
import community.mhc.files.library.LibraryFileEvent.ContentStored;
import community.mhc.files.library.LibraryFileEvent.Removed;
import java.util.List;
import java.util.UUID;

/** One of each stored event, with every field filled. */
public final class Examples {

    private static final UUID FILE = UUID.fromString("0192f0c1-7a00-7000-8000-00000000f11e");
    private static final UUID GROUP = UUID.fromString("0192f0c1-7a00-7000-8000-0000000000aa");
    private static final UUID UPLOADER = UUID.fromString("0192f0c1-7a00-7000-8000-000000000001");
    private static final UUID MODERATOR = UUID.fromString("0192f0c1-7a00-7000-8000-000000000003");

    private Examples() {}

    public static List<Object> all() {
        return List.of(
                new Added(
                        FILE,
                        GROUP,
                        "Consent forms/Telehealth",
                        "First session.pdf",
                        List.of("intake", "telehealth"),
                        UPLOADER),
                new ContentStored(
                        FILE,
                        "application/pdf",
                        48_213,
                        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
                new Removed(FILE, GROUP, MODERATOR));
    }
}
