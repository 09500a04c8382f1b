package community.mhc.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

@FilesServiceTest
class FindingFilesIT {

    @Autowired
    private Library library;

    @Autowired
    private RestTestClient http;

    private UUID ada;
    private UUID group;
    private String shared;

    @BeforeEach
    void aLibraryOfFive() {
        ada = library.member("Ada Quill");
        group = library.group("Everyday practice", "closed", ada);
        share("Consent forms", "Telehealth consent.txt", "consent", "telehealth");
        share("Consent forms/Minors", "Consent of a guardian.txt", "consent", "minors");
        share("Groups", "Réunion de groupe.md", "groups");
        share("Groups", "Sign-up list.csv", "groups", "telehealth");
        share("", "Read me first.txt");
    }

    @Test
    void theNewestComesFirst() {
        assertThat(names(""))
                .containsExactly(
                        "Read me first.txt",
                        "Sign-up list.csv",
                        "Réunion de groupe.md",
                        "Consent of a guardian.txt",
                        "Telehealth consent.txt");
    }

    @Test
    void aFolderHoldsTheFoldersBelowIt() {
        assertThat(names("folder=Consent forms"))
                .containsExactly("Consent of a guardian.txt", "Telehealth consent.txt");
        assertThat(names("folder=Consent forms/Minors")).containsExactly("Consent of a guardian.txt");
        assertThat(names("folder=Consent")).isEmpty();
    }

    @Test
    void filtersNarrowTogether() {
        assertThat(names("tag=TELEHEALTH")).containsExactly("Sign-up list.csv", "Telehealth consent.txt");
        assertThat(names("tag=telehealth&kind=text/csv")).containsExactly("Sign-up list.csv");
        assertThat(names("tag=telehealth&kind=text/markdown")).isEmpty();
    }

    @Test
    void aFileIsFoundByTheBeginningsOfItsWords() {
        assertThat(names("q=cons guard")).containsExactly("Consent of a guardian.txt");
        assertThat(names("q=REUN")).containsExactly("Réunion de groupe.md");
        assertThat(names("q=minor")).containsExactly("Consent of a guardian.txt");
        assertThat(names("q=sent")).isEmpty();
        assertThat(names("q=...")).hasSize(5);
    }

    @Test
    void facetsCountUnderTheOtherFilters() {
        var facets = list("tag=telehealth&folder=Groups").get("facets");
        assertThat(counts(facets.get("folders"))).containsExactly("Consent forms=1", "Groups=1");
        assertThat(counts(facets.get("tags"))).containsExactly("groups=2", "telehealth=1");
        assertThat(counts(facets.get("kinds"))).containsExactly("text/csv=1");
        assertThat(counts(list("").at("/facets/folders")))
                .containsExactly("Consent forms=2", "Groups=2", "Consent forms/Minors=1");
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepeat() {
        var all = names("");
        var paged = new ArrayList<String>();
        var page = list("limit=2");
        while (true) {
            page.get("items").forEach(item -> paged.add(item.get("name").asString()));
            if (page.get("next").isNull()) break;
            page = list("limit=2&cursor=" + page.get("next").asString());
        }
        assertThat(paged).isEqualTo(all);
    }

    @Test
    void theListOfAllMyGroupsIsMine() {
        var other = library.group("Elsewhere", "closed", library.member("Bo Reed"));
        var mine = library.group("Mine too", "open", ada);
        var position = Library.share(http, ada, UUID.randomUUID(), mine, "", "Newest.txt");
        var items = Library.read(http, ada, position, "/api/v1/files").get("items");
        assertThat(items).hasSize(6);
        assertThat(items.get(0).get("groupName").asString()).isEqualTo("Mine too");
        Library.get(http, ada, position, "/api/v1/files?groupId={id}", other)
                .expectStatus()
                .isNotFound();
    }

    private void share(String folder, String name, String... tags) {
        shared = Library.share(http, ada, UUID.randomUUID(), group, folder, name, tags);
    }

    private JsonNode list(String query) {
        return Library.read(http, ada, shared, "/api/v1/groups/" + group + "/files?" + query);
    }

    private List<String> names(String query) {
        return StreamSupport.stream(list(query).get("items").spliterator(), false)
                .map(item -> item.get("name").asString())
                .collect(Collectors.toList());
    }

    private static List<String> counts(JsonNode facet) {
        return StreamSupport.stream(facet.spliterator(), false)
                .map(row -> row.get("value").asString() + "=" + row.get("count").asLong())
                .toList();
    }
}
