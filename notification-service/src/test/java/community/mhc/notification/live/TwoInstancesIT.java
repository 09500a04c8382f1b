package community.mhc.notification.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import community.mhc.chassis.test.OtherServices;
import community.mhc.chassis.test.ServiceTest;
import community.mhc.chassis.test.TestTokens;
import community.mhc.notification.NotificationService;
import community.mhc.notification.World;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** One instance takes the messages; the pages are open at the other. */
@ServiceTest
class TwoInstancesIT {

    @Autowired
    OtherServices others;

    @Autowired
    Environment environment;

    @LocalServerPort
    int port;

    private ConfigurableApplicationContext other;
    private int otherPort;
    private World world;
    private UUID ada;
    private UUID ben;

    @BeforeEach
    void startTheOther() {
        SpringApplication application = new SpringApplication(NotificationService.class, TestTokens.class);
        other = application.run(
                "--server.port=0",
                "--management.server.port=0",
                "--mhc.kafka.enabled=false",
                "--mhc.mongodb-uri=" + environment.getRequiredProperty("mhc.mongodb-uri"),
                "--mhc.database=" + environment.getProperty("mhc.database", "notification"),
                "--logging.structured.format.console=");
        otherPort = other.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        world = new World(others);
        ada = world.member("Ada");
        ben = world.member("Ben");
    }

    @AfterEach
    void stopTheOther() {
        other.close();
    }

    private Listener listen(int at, String lastEventId) throws Exception {
        Listener listener = new Listener(at, TestTokens.forMember(ada), lastEventId);
        await().until(() -> !listener.seen.isEmpty());
        return listener;
    }

    @Test
    void aPageAtAnyInstanceHearsOfEverything() throws Exception {
        UUID group = world.group("closed", ada, ben);
        UUID thread = world.thread(group, ada);
        try (Listener here = listen(port, null);
                Listener there = listen(otherPort, null)) {
            world.reply(group, thread, ada, ben);
            await().until(() -> here.of("notification").size() == 1
                    && there.of("notification").size() == 1);
            await().until(() ->
                    here.of("thread").size() == 1 && there.of("thread").size() == 1);
            assertThat(here.lastId()).isEqualTo(there.lastId());
        }
    }

    @Test
    void aPageResumesAtAnotherInstanceThanItWasAt() throws Exception {
        String last;
        try (Listener before = listen(port, null)) {
            world.connect("requested", ben, ada);
            await().until(() -> before.of("notification").size() == 1);
            last = before.lastId();
        }
        world.connect("requested", ben, ada);
        try (Listener after = listen(otherPort, last)) {
            world.connect("requested", ben, ada);
            await().until(() -> after.of("notification").size() == 2);
        }
    }

    /** Closing ends its streams at once, so a page comes back to an instance that runs. */
    @Test
    void anInstanceThatStopsLetsItsPagesGo() throws Exception {
        try (Listener there = listen(otherPort, null)) {
            other.close();
            await().until(there::hasEnded);
        }
    }
}
