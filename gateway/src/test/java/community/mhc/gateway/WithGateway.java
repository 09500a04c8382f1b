package community.mhc.gateway;

import community.mhc.localmongo.LocalMongo;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** One gateway with a database, a provider and a forum for the tests of a class. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class WithGateway {

    LocalMongo mongo;
    FakeProvider provider;
    FakeService forum;
    TestGateway gateway;
    Path instances;
    String issuer;
    /** An Authorization header of a member. */
    String token;

    final Map<String, List<String>> running = new HashMap<>();

    @BeforeAll
    void startAll(@TempDir Path directory) throws Exception {
        int port = TestGateway.freePort();
        issuer = "http://127.0.0.1:" + port;
        instances = directory.resolve("instances.json");
        mongo = LocalMongo.inMemory();
        provider = new FakeProvider(issuer);
        token = "Bearer " + provider.jwt("mhc", null);
        forum = new FakeService();
        running.put("member-service", List.of(provider.service.url()));
        running.put("forum-service", List.of(forum.url()));
        tell();
        gateway = TestGateway.start(port, issuer, mongo, instances);
    }

    @AfterAll
    void stopAll() {
        gateway.close();
        forum.close();
        provider.close();
        mongo.close();
    }

    void tell() throws IOException {
        TestGateway.tell(instances, running);
    }

    Browser browser() {
        return new Browser(gateway);
    }
}
