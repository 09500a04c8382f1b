package community.mhc.files.library.write;

import static community.mhc.files.library.content.ContentError.DIGEST_MISMATCH;

import community.mhc.chassis.commands.Commands;
import community.mhc.chassis.problem.Refusal;
import community.mhc.files.library.FileName;
import community.mhc.files.library.Sha256;
import community.mhc.files.library.content.ContentStore;
import community.mhc.files.library.content.KindDetector;
import community.mhc.files.library.write.LibraryFileCommand.AdmitContent;
import community.mhc.files.library.write.LibraryFileCommand.StoreContent;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Content on its way in: admitted, received, checked, admitted again, kept, and only then told to its file. So a stored event
 * always has its bytes. Bytes without an event are erased at once if the file refuses them, and by the sweep if the outcome is
 * unknown.
 */
@Component
class ContentUpload {

    private final Commands commands;
    private final ContentStore store;
    private final KindDetector kinds;

    ContentUpload(Commands commands, ContentStore store, KindDetector kinds) {
        this.commands = commands;
        this.store = store;
        this.kinds = kinds;
    }

    /**
     * @param announced the digest that {@code body} must have
     * @param length bytes, or -1 if unknown
     */
    void store(UUID file, Sha256 announced, UUID by, InputStream body, long length) throws IOException {
        FileName name = Objects.requireNonNull(commands.send(new AdmitContent(file, announced, by)));
        try (var content = store.receive(body, length)) {
            if (!content.sha256().equals(announced)) throw DIGEST_MISMATCH.because("Send it again.");
            var kind = kinds.kindOf(content.path(), name);
            // Receiving took as long as the sender liked: a member who left the group meanwhile gets no further.
            commands.send(new AdmitContent(file, announced, by));
            store.keep(content, file);
            tell(new StoreContent(file, kind, content.size(), announced, by));
        }
    }

    /** Refused content is certainly not the file's: a file never refuses content that it has. */
    private void tell(StoreContent stored) throws IOException {
        try {
            commands.send(stored);
        } catch (Refusal refused) {
            store.erase(stored.fileId(), stored.sha256());
            throw refused;
        }
    }
}
