package community.mhc.files.library.automation;

import community.mhc.files.library.FileId;
import community.mhc.files.library.content.ContentStore;
import community.mhc.files.library.events.FileRemoved;
import java.io.IOException;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** A removed file's bytes leave the disk at once; a failing disk is tried again until they have. */
@Component
@ProcessingGroup("when-file-removed-then-content-erased")
@DisallowReplay
class WhenFileRemovedThenContentErased {

    private final ContentStore store;

    WhenFileRemovedThenContentErased(ContentStore store) {
        this.store = store;
    }

    @EventHandler
    void on(FileRemoved e) throws IOException {
        store.eraseAll(FileId.of(e.fileId()));
    }
}
