package community.mhc.files.library.content;

import static org.assertj.core.api.Assertions.assertThat;

import community.mhc.files.FilesServiceTest;
import community.mhc.files.Library;
import java.io.IOException;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Whatever is uploaded is taken or refused with a code, and what is refused leaves nothing behind. */
@Tag("attack")
@FilesServiceTest
class DamagedUploadsIT {

    @Autowired
    private Library library;

    @Autowired
    private RestTestClient http;

    private UUID ada;
    private UUID group;

    @BeforeEach
    void aGroup() {
        ada = library.member("Ada Quill");
        group = library.group("Grounded", "closed", ada);
    }

    @Test
    void aMediaTypeThatIsCutOffIsRefused() throws IOException {
        for (var sample : Damage.openDocuments().values())
            for (var size : new int[] {0, 1, 5, 20}) expectAnswer(Damage.cutEntry(sample, "mimetype", size), 415);
    }

    @Test
    void damagedContentOfEveryKindIsTakenOrRefused() throws IOException {
        var cut = Damage.cutEntry(SampleContent.openDocument("text"), "mimetype", 3);
        var samples = Stream.concat(Damage.openDocuments().values().stream(), Damage.others().values().stream());
        for (var sample : Stream.concat(Stream.of(cut), samples).toList()) {
            var damaged = Damage.of(sample, 4);
            for (int i = 1; i < damaged.size(); i += Math.max(1, damaged.size() / 8))
                expectAnswer(damaged.get(i), 204, 415);
        }
        expectAnswer(cut, 415);
    }

    private void expectAnswer(byte[] content, Integer... statuses) throws IOException {
        var file = UUID.randomUUID();
        Library.add(http, ada, file, group, "", "Form.odt").expectStatus().isCreated();
        var answer = Library.upload(http, ada, file, content).returnResult(String.class);
        assertThat(answer.getStatus().value()).isIn((Object[]) statuses);
        if (answer.getStatus().value() == 204) return;
        assertThat(answer.getResponseBody()).contains("\"code\":\"KIND_NOT_ALLOWED\"");
        assertThat(Library.onDisk(file)).isEmpty();
    }
}
