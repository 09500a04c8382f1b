package community.mhc.member;

import static org.assertj.core.api.Assertions.assertThat;

import community.mhc.chassis.test.RebuiltViews;
import community.mhc.chassis.test.ServiceTest;
import community.mhc.member.signin.Newcomer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** What members are shown: soon, in order, and the same when it is made anew from the events. */
@ServiceTest
class ViewsIT {

    @Autowired
    RestTestClient http;

    @Autowired
    JwtEncoder tokens;

    @Autowired
    RebuiltViews views;

    @Test
    void aNewcomerIsInTheDirectoryWithinASecond() {
        var ruth = Newcomer.named("Zwackelmann " + UUID.randomUUID().toString().substring(0, 8));
        ruth.joins(http);
        var joined = System.nanoTime();
        until(() -> get(ruth, "/api/v1/members?q=zwackel").get("items").size() == 1);
        assertThat(Duration.ofNanos(System.nanoTime() - joined)).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void viewsThatAreMadeAnewAreTheViewsThatWereThere() {
        var ruth = Newcomer.named("Ruth Alder").joins(http);
        var omar = Newcomer.named("Omar Reyes").joins(http);
        put(ruth, "/api/v1/connections/" + UUID.randomUUID(), Map.of("to", omar.id(), "note", "Hello"));
        views.areAsTheyWere();
        views.areAsTheyWereWhenDeliveredAgain(2);
        assertThat(get(omar, "/api/v1/connections").get("items")).hasSize(1);
        assertThat(get(ruth, "/api/v1/members/" + omar.id()).hasNonNull("connection"))
                .isTrue();
    }

    @Test
    void whatComesLateChangesNothing() {
        var ruth = Newcomer.named("Ruth Alder").joins(http);
        var omar = Newcomer.named("Omar Reyes").joins(http);
        var ended = "/api/v1/connections/" + UUID.randomUUID();
        put(ruth, ended, Map.of("to", omar.id(), "note", "Hello"));
        send(HttpMethod.POST, omar, ended + "/accept", Map.of());
        send(HttpMethod.DELETE, ruth, ended, Map.of());
        var declined = "/api/v1/connections/" + UUID.randomUUID();
        put(omar, declined, Map.of("to", ruth.id()));
        send(HttpMethod.POST, ruth, declined + "/decline", Map.of());
        put(ruth, "/api/v1/connections/" + UUID.randomUUID(), Map.of("to", omar.id()));
        send(
                HttpMethod.PATCH,
                ruth,
                "/api/v1/me/profile",
                Map.of(
                        "modalities",
                        List.of("EMDR"),
                        "populations",
                        List.of(),
                        "languages",
                        List.of(),
                        "about",
                        "Here"));
        views.areAsTheyWereWhenOneComesLate(100);
        views.areAsTheyWere();
    }

    @Test
    void requestsAreListedInPagesWhatChangedLastFirst() {
        var ruth = Newcomer.named("Ruth Alder").joins(http);
        var asked = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            var other = Newcomer.named("Omar Reyes").joins(http);
            put(ruth, "/api/v1/connections/" + UUID.randomUUID(), Map.of("to", other.id()));
            asked.addFirst(other.id().toString());
        }
        until(() -> get(ruth, "/api/v1/connections").get("items").size() == 5);
        var listed = allPages(ruth, "/api/v1/connections?state=requested&limit=2");
        assertThat(listed)
                .extracting(item -> item.get("member").get("id").asString())
                .isEqualTo(asked);
        assertThat(get(ruth, "/api/v1/connections?state=connected").get("items"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/members?profession=astrologer",
        "/api/v1/members?state=vt",
        "/api/v1/members/me",
        "/api/v1/members?cursor=x",
        "/api/v1/members?order=oldest",
        "/api/v1/connections?state=ended"
    })
    void aQuestionThatMakesNoSenseIsRefused(String path) {
        var ruth = Newcomer.named("Ruth Alder").joins(http);
        http.get()
                .uri(path)
                .header("Authorization", bearer(ruth))
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void theDirectoryIsReadInPagesWhoJoinedLastFirst() {
        var family = "Quillfeather" + UUID.randomUUID().toString().substring(0, 8);
        var names = List.of("Mara", "Anselm", "Zoe", "Bea", "Tomas");
        var joined = new ArrayList<String>();
        for (var name : names) {
            joined.addFirst(Newcomer.named(name + " " + family).joins(http).id().toString());
        }
        var ruth = Newcomer.named("Ruth Alder").joins(http);
        var search = "/api/v1/members?limit=2&q=" + family;
        until(() -> idsOf(ruth, search).size() == 5);
        assertThat(idsOf(ruth, search + "&order=newest")).isEqualTo(joined);
        assertThat(idsOf(ruth, search + "&order=newest&profession=psychologist&state=VT"))
                .isEqualTo(joined);
        assertThat(idsOf(ruth, search + "&order=name"))
                .isEqualTo(idsOf(ruth, search))
                .isNotEqualTo(joined);
    }

    @Test
    void aCursorOfOneOrderIsRefusedInTheOther() {
        var ruth = Newcomer.named("Ruth Alder").joins(http);
        Newcomer.named("Omar Reyes").joins(http);
        until(() -> get(ruth, "/api/v1/members?limit=1").hasNonNull("next"));
        for (var order : List.of("name", "newest")) {
            var next = get(ruth, "/api/v1/members?limit=1&order=" + order)
                    .get("next")
                    .asString();
            var other = order.equals("name") ? "newest" : "name";
            assertThat(get(ruth, "/api/v1/members?order=" + other + "&cursor=" + next)
                            .get("code")
                            .asString())
                    .isEqualTo("CURSOR_INVALID");
        }
    }

    @Test
    void anEmptyFilterIsNone() {
        var ruth = Newcomer.named("Ruth Alder").joins(http);
        until(() ->
                !get(ruth, "/api/v1/members?profession=&state=&q=").get("items").isEmpty());
    }

    private List<String> idsOf(Newcomer member, String path) {
        return allPages(member, path).stream()
                .map(item -> item.get("id").asString())
                .toList();
    }

    private List<JsonNode> allPages(Newcomer member, String path) {
        var items = new ArrayList<JsonNode>();
        String next = null;
        do {
            var page = get(member, next == null ? path : path + "&cursor=" + next);
            page.get("items").forEach(items::add);
            next = page.get("next").isNull() ? null : page.get("next").asString();
        } while (next != null);
        return items;
    }

    private JsonNode get(Newcomer member, String path) {
        return http.get()
                .uri(path)
                .header("Authorization", bearer(member))
                .exchange()
                .returnResult(JsonNode.class)
                .getResponseBody();
    }

    private void put(Newcomer member, String path, Map<String, ?> body) {
        http.put()
                .uri(path)
                .header("Authorization", bearer(member))
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange()
                .expectStatus()
                .isCreated();
    }

    private void send(HttpMethod method, Newcomer member, String path, Map<String, ?> body) {
        http.method(method)
                .uri(path)
                .header("Authorization", bearer(member))
                .header("If-Match", "\"0\"")
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange()
                .expectStatus()
                .is2xxSuccessful();
    }

    private String bearer(Newcomer member) {
        return "Bearer " + member.token(tokens);
    }

    private static void until(BooleanSupplier condition) {
        var deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.onSpinWait();
        }
    }
}
