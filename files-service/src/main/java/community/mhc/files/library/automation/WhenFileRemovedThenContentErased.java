package community.mhc.files.library.automation;

import community.mhc.files.library.LibraryFileEvent.Removed;
import community.mhc.files.library.content.ContentStore;
import java.io.IOException;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Erases a removed file's bytes from disk at once, and tries again for as long as the disk fails. */
@Component
@ProcessingGroup("when-file-removed-then-content-erased")
@DisallowReplay
class WhenFileRemovedThenContentErased {

    private final ContentStore store;

    WhenFileRemovedThenContentErased(ContentStore store) {
        this.store = store;
    }

    @EventHandler
    void on(Removed e) throws IOException {
        store.eraseAll(e.fileId());
    }
}
