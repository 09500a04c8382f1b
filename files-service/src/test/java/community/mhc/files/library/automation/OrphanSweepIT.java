package community.mhc.files.library.automation;

import static org.assertj.core.api.Assertions.assertThat;

import community.mhc.files.FilesServiceTest;
import community.mhc.files.Library;
import community.mhc.files.library.Sha256;
import community.mhc.files.library.content.ContentSettings;
import community.mhc.files.library.content.ContentStore;
import community.mhc.files.library.content.ContentSweep;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

@FilesServiceTest
class OrphanSweepIT {

    private static final byte[] CONTENT = "left behind".getBytes(StandardCharsets.UTF_8);

    @Autowired
    private Library library;

    @Autowired
    private RestTestClient http;

    @Autowired
    private OrphanSweep sweep;

    @Autowired
    private ContentSweep contents;

    @Autowired
    private EventStore events;

    @Autowired
    private ContentStore store;

    @Autowired
    private ContentSettings settings;

    @Test
    void contentWithoutItsEventGoesAndContentWithItStays() throws IOException {
        var ada = library.member("Ada Quill");
        var group = library.group("Grounded", "closed", ada);
        var told = UUID.randomUUID();
        var untold = UUID.randomUUID();
        var removed = UUID.randomUUID();
        for (var file : new UUID[] {told, untold, removed}) Library.add(http, ada, file, group, "", "Notes.txt");
        for (var file : new UUID[] {told, removed})
            Library.upload(http, ada, file, CONTENT).expectStatus().isNoContent();
        Library.remove(http, ada, removed).expectStatus().isNoContent();
        keepWithoutTelling(untold);
        keepWithoutTelling(removed);
        var sha256 = Library.sha256(CONTENT);

        sweep.sweep();
        assertThat(store.open(untold, sha256)).as("young").isPresent();

        for (var file : new UUID[] {told, untold, removed}) makeOld(file, sha256);
        new OrphanSweep(contents, events, settings, Clock.systemUTC()).sweep();
        assertThat(store.open(told, sha256)).isPresent();
        assertThat(store.open(untold, sha256)).isEmpty();
        assertThat(store.open(removed, sha256)).isEmpty();
    }

    private void keepWithoutTelling(UUID file) throws IOException {
        try (var received = store.receive(new ByteArrayInputStream(CONTENT), -1)) {
            store.keep(received, file);
        }
    }

    private void makeOld(UUID file, Sha256 sha256) throws IOException {
        var name = file + "." + sha256;
        try (var kept = Files.walk(settings.dir().resolve("kept"))) {
            for (var path : kept.filter(p -> p.endsWith(name)).toList())
                Files.setLastModifiedTime(path, FileTime.from(Instant.now().minusSeconds(7_200)));
        }
    }
}
