package community.mhc.files;

import community.mhc.chassis.test.RebuiltViews;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

/** The list of files follows from events alone: delivered once, twice or all anew, the same list comes out. */
@FilesServiceTest
class ReplayIT {

    @Autowired
    private Library library;

    @Autowired
    private RestTestClient http;

    @Autowired
    private RebuiltViews views;

    @BeforeEach
    void aLibraryWithComingsAndGoings() {
        var ada = library.member("Ada Quill");
        var group = library.group("Everyday practice", "closed", ada);
        for (int i = 0; i < 4; i++)
            Library.share(http, ada, UUID.randomUUID(), group, "Folder " + i, "File %d.txt".formatted(i), "tag" + i);
        var removed = UUID.randomUUID();
        Library.share(http, ada, removed, group, "", "Removed.txt");
        Library.remove(http, ada, removed).expectStatus().isNoContent();
        Library.add(http, ada, UUID.randomUUID(), group, "", "Without content.txt")
                .expectStatus()
                .isCreated();
    }

    @Test
    void aListThatIsMadeAnewIsTheListThatWasThere() {
        views.areAsTheyWere();
    }

    @Test
    void whatComesLateChangesNothing() {
        views.areAsTheyWereWhenOneComesLate(100);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 1_000})
    void whatIsDeliveredAgainChangesNothing(int events) {
        views.areAsTheyWereWhenDeliveredAgain(events);
    }
}
