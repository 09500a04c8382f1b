package community.mhc.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

@JobsServiceTest
class FindingJobsIT {

    @Autowired
    private Board board;

    @Autowired
    private RestTestClient http;

    @Autowired
    private MovableClock clock;

    /** In every job of this test's and in no other. */
    private final String mark = "mark" + UUID.randomUUID().toString().replace("-", "");

    private UUID poster;
    private String posted;

    @BeforeEach
    void aBoardOfFour() {
        clock.moveTo(Duration.ZERO);
        poster = board.member("Pia North");
        post(
                "Art therapist, evenings",
                b -> b.putAll(Map.of("profession", "art-therapist", "state", "VT", "remote", false)));
        post("Telehealth counselor", b -> b.putAll(Map.of("remote", true, "state", "VT")));
        post("School counselor", b -> b.put("supervisionOffered", false));
        post("Café counselor", b -> b.putAll(Map.of("remote", true, "state", "MN")));
    }

    @Test
    void theNewestComesFirst() {
        assertThat(titles(""))
                .containsExactly(
                        "Café counselor", "School counselor", "Telehealth counselor", "Art therapist, evenings");
    }

    @Test
    void filtersNarrowTogether() {
        assertThat(titles("state=VT")).containsExactly("Telehealth counselor", "Art therapist, evenings");
        assertThat(titles("state=VT&remote=true")).containsExactly("Telehealth counselor");
        assertThat(titles("profession=art-therapist")).containsExactly("Art therapist, evenings");
        assertThat(titles("supervision=false")).containsExactly("School counselor");
        assertThat(titles("supervision=true&remote=false")).containsExactly("Art therapist, evenings");
    }

    @Test
    void aJobIsFoundByTheBeginningsOfItsWords() {
        assertThat(titlesBy("CAFE couns " + mark)).containsExactly("Café counselor");
        assertThat(titlesBy("weekly peers " + mark)).hasSize(4);
        assertThat(titlesBy("therapist lakeside " + mark)).containsExactly("Art therapist, evenings");
        assertThat(titlesBy("rapist " + mark)).isEmpty();
    }

    @Test
    void facetsCountUnderTheOtherFilters() {
        var facets = list("state=VT&remote=true&q=" + mark).get("facets");
        assertThat(counts(facets.get("states"))).containsExactly("MN=1", "VT=1");
        assertThat(counts(facets.get("professions"))).containsExactly("professional-counselor=1");
        assertThat(counts(list("q=" + mark).at("/facets/professions")))
                .containsExactly("professional-counselor=3", "art-therapist=1");
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepeat() {
        var paged = new ArrayList<String>();
        var page = list("limit=3&q=" + mark);
        while (true) {
            page.get("items").forEach(item -> paged.add(item.get("title").asString()));
            if (page.get("next").isNull()) break;
            page = list("limit=3&q=" + mark + "&cursor=" + page.get("next").asString());
        }
        assertThat(paged).isEqualTo(titles(""));
    }

    @Test
    void aBadQueryIsAClearAnswer() {
        for (var query : new String[] {"state=ZZ", "profession=wizard", "remote=perhaps", "limit=0"})
            Board.get(http, poster, posted, "/api/v1/jobs?" + query)
                    .expectStatus()
                    .isEqualTo(422)
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("VALIDATION_FAILED");
    }

    private void post(String title, Consumer<Map<String, Object>> changes) {
        var job = Board.job(clock.today(), changes.andThen(b -> {
            b.put("title", title);
            b.put("description", "Weekly consultation with two peers. " + mark);
        }));
        posted = Board.done(Board.send(http, HttpMethod.PUT, poster, job, "/api/v1/jobs/{id}", UUID.randomUUID()));
    }

    private JsonNode list(String query) {
        return Board.read(http, poster, posted, "/api/v1/jobs?" + query);
    }

    private List<String> titles(String query) {
        return titlesOf(list("q=" + mark + "&" + query));
    }

    private List<String> titlesBy(String words) {
        return titlesOf(list("q=" + words));
    }

    private static List<String> titlesOf(JsonNode list) {
        return StreamSupport.stream(list.get("items").spliterator(), false)
                .map(item -> item.get("title").asString())
                .toList();
    }

    private static List<String> counts(JsonNode facet) {
        return StreamSupport.stream(facet.spliterator(), false)
                .map(row -> row.get("value").asString() + "=" + row.get("count").asLong())
                .toList();
    }
}
