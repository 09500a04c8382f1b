package community.mhc.chassis.test;

import com.mongodb.client.MongoClients;
import community.mhc.localmongo.LocalMongo;
import java.util.UUID;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/** One empty database a test context, dropped with it. */
class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var given = System.getenv("MONGODB_URI");
        if (given == null) {
            var server = LocalMongo.inMemory();
            TestPropertyValues.of("mhc.mongodb-uri=" + server.connectionString())
                    .applyTo(context);
            onClose(context, server::close);
        } else {
            var name = "test-" + UUID.randomUUID();
            TestPropertyValues.of("mhc.mongodb-uri=" + given, "mhc.database=" + name)
                    .applyTo(context);
            onClose(context, () -> {
                try (var client = MongoClients.create(given)) {
                    client.getDatabase(name).drop();
                }
            });
        }
    }

    private static void onClose(ConfigurableApplicationContext context, Runnable action) {
        context.addApplicationListener(event -> {
            if (event instanceof ContextClosedEvent closed && closed.getApplicationContext() == context) action.run();
        });
    }
}
