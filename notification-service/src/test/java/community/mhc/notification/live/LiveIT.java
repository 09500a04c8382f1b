package community.mhc.notification.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import community.mhc.chassis.store.PositionHeader;
import community.mhc.chassis.test.OtherServices;
import community.mhc.chassis.test.ServiceTest;
import community.mhc.chassis.test.TestTokens;
import community.mhc.notification.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceTest
class LiveIT {

    @Autowired
    RestTestClient http;

    @Autowired
    OtherServices others;

    @LocalServerPort
    int port;

    World world;
    UUID ada;
    UUID ben;

    @BeforeEach
    void two() {
        world = new World(others);
        ada = world.member("Ada");
        ben = world.member("Ben");
    }

    private Listener listen(UUID member) throws Exception {
        return listen(member, null);
    }

    private Listener listen(UUID member, String lastEventId) throws Exception {
        Listener listener = new Listener(port, TestTokens.forMember(member), lastEventId);
        await().until(() -> !listener.seen.isEmpty());
        return listener;
    }

    @Test
    void whatConcernsAMemberIsOnTheirOpenPageAtOnceAndOnNobodyElses() throws Exception {
        try (Listener hers = listen(ada);
                Listener his = listen(ben)) {
            world.connect("requested", ben, ada);
            await().until(() -> hers.of("notification").size() == 1);
            assertThat(hers.of("notification").getFirst().data())
                    .contains("\"kind\":\"connection-request\"", "\"name\":\"Ben\"", "\"readAt\":null");
            assertThat(hers.of("notification").getFirst().id()).matches("\\d+");
            assertThat(his.of("notification")).isEmpty();
        }
    }

    @Test
    void beforeTheNewsComesWhatToSendToSeeIt() throws Exception {
        UUID group = world.group("open", ada);
        UUID thread = world.thread(group, ada);
        try (Listener hers = listen(ada)) {
            world.connect("requested", ben, ada);
            await().until(() -> hers.of("notification").size() == 1);
            Listener.Seen news = hers.of("notification").getFirst();
            Listener.Seen word = hers.seen.get(hers.seen.indexOf(news) - 1);
            assertThat(word.event()).isEqualTo("position");
            assertThat(word.id())
                    .as("a stream that breaks here gets the news again")
                    .isEmpty();
            assertThat(word.data()).matches("\"notification:" + news.id() + ", member:\\d+\"");
            String positions = word.data().replace("\"", "");
            http.get()
                    .uri("/api/v1/notifications/unread-count")
                    .headers(TestTokens.by(ada))
                    .header(PositionHeader.NAME, positions)
                    .exchange()
                    .expectHeader()
                    .doesNotExist(PositionHeader.STALE)
                    .expectBody()
                    .jsonPath("$.count")
                    .isEqualTo(1);

            world.reply(group, thread, ada, ada);
            await().until(() -> hers.of("thread").size() == 1);
            assertThat(hers.of("position").getLast().data()).matches("\"notification:\\d+, forum:\\d+\"");
        }
    }

    @Test
    void itTakesAFractionOfASecond() throws Exception {
        try (Listener hers = listen(ada)) {
            List<Long> millis = new ArrayList<>();
            for (int i = 1; i <= 30; i++) {
                int expected = i;
                long start = System.nanoTime();
                world.connect("requested", ben, ada);
                await().pollInterval(Duration.ofMillis(2))
                        .until(() -> hers.of("notification").size() == expected);
                millis.add((hers.of("notification").getLast().nanos() - start) / 1_000_000);
            }
            assertThat(millis.stream().sorted().toList().get(15)).isLessThan(200);
        }
    }

    @Test
    void aPageThatComesBackMissesNothingAndSeesNothingTwice() throws Exception {
        String last;
        try (Listener before = listen(ada)) {
            world.connect("requested", ben, ada);
            await().until(() -> before.of("notification").size() == 1);
            last = before.lastId();
        }
        for (int i = 0; i < 120; i++) world.connect("requested", ben, ada);
        Thread sender = Thread.ofVirtual().start(() -> {
            for (int i = 0; i < 80; i++) world.connect("requested", ben, ada);
        });
        try (Listener after = listen(ada, last)) {
            await().until(() -> after.of("notification").size() >= 200);
            sender.join();
            assertThat(after.of("notification"))
                    .extracting(Listener.Seen::data)
                    .doesNotHaveDuplicates()
                    .hasSize(200);
            assertThat(after.of("notification"))
                    .extracting(seen -> Long.parseLong(seen.id()))
                    .isSorted();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "-5", "999999999999999999", ""})
    void aPlaceThatIsNotOursMeansFromNowOn(String lastEventId) throws Exception {
        try (Listener before = listen(ada)) {
            world.connect("requested", ben, ada);
            await().until(() -> before.of("notification").size() == 1);
        }
        try (Listener hers = listen(ada, lastEventId)) {
            world.connect("accepted", ada, ben);
            await().until(() -> hers.of("notification").size() == 1);
            assertThat(hers.of("notification").getFirst().data()).contains("connection-accepted");
        }
    }

    @Test
    void readingIsSeenOnTheOtherPages() throws Exception {
        try (Listener hers = listen(ada)) {
            world.connect("requested", ben, ada);
            await().until(() -> hers.of("notification").size() == 1);
            String data = hers.of("notification").getFirst().data();
            String id = data.replaceAll(".*?\"id\":\"([^\"]+)\".*", "$1");
            post("/api/v1/notifications/" + id + "/read");
            await().until(() -> hers.of("read").size() == 1);
            assertThat(hers.of("read").getFirst().data()).isEqualTo("{\"id\":\"" + id + "\"}");
            post("/api/v1/notifications/read-all");
            await().until(() -> hers.of("read").size() == 2);
            assertThat(hers.of("read").getLast().data()).isEqualTo("{\"id\":null}");
        }
    }

    private void post(String path) {
        http.post()
                .uri(path)
                .headers(TestTokens.by(ada))
                .exchange()
                .expectStatus()
                .isNoContent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"open", "closed"})
    void thatAThreadStirsIsSeenByThoseInTheGroupOnly(String access) throws Exception {
        UUID group = world.group(access, ada);
        UUID thread = world.thread(group, ada);
        try (Listener hers = listen(ada);
                Listener his = listen(ben)) {
            world.reply(group, thread, ada, ada);
            await().until(() -> hers.of("thread").size() == 1);
            assertThat(hers.of("thread").getFirst().data()).contains(thread.toString(), group.toString(), "postId");
            assertThat(hers.of("thread").getFirst().id()).isEmpty();
            assertThat(his.of("thread")).isEmpty();
        }
    }

    @Test
    void whoLeftTheGroupSoonHearsNothingMoreOfIt() throws Exception {
        UUID group = world.group("closed", ada, ben);
        UUID thread = world.thread(group, ada);
        world.left(group, ben);
        Thread.sleep(1_100); // longer than who is in a group is remembered
        try (Listener his = listen(ben);
                Listener hers = listen(ada)) {
            world.reply(group, thread, ada, ada);
            await().until(() -> hers.of("thread").size() == 1);
            assertThat(his.of("thread")).isEmpty();
        }
    }

    @Test
    void theStreamEndsWithItsToken() throws Exception {
        // The chassis' decoder allows a minute of difference between clocks; the stream itself does not.
        String token = TestTokens.token(ada.toString(), "http://localhost:8080", "mhc", Duration.ofSeconds(2));
        try (Listener hers = new Listener(port, token, null)) {
            await().atMost(Duration.ofSeconds(5)).until(hers::hasEnded);
            assertThat(hers.status()).isEqualTo(200);
        }
    }

    @Test
    void nobodyListensWithoutAToken() throws Exception {
        try (Listener nobody = new Listener(port, "nonsense", null)) {
            assertThat(nobody.status()).isEqualTo(401);
        }
    }

    @Test
    void aThousandQuietPagesAreNoTrouble() throws Exception {
        List<Listener> pages = new ArrayList<>();
        try {
            for (int i = 0; i < 1_000; i++) pages.add(new Listener(port, TestTokens.forMember(ada), null));
            world.connect("requested", ben, ada);
            await().until(() ->
                    pages.stream().allMatch(page -> page.of("notification").size() == 1));
        } finally {
            for (Listener page : pages) page.close();
        }
    }
}
