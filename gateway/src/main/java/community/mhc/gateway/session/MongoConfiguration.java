package community.mhc.gateway.session;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import community.mhc.gateway.GatewaySettings;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The connection to MongoDB. It is made when first needed, and its absence is noticed within seconds. */
@Configuration
class MongoConfiguration {

    /** A page would rather hear that sign-in is unavailable than wait longer. */
    private static final long SELECTION_SECONDS = 3;

    @Bean(destroyMethod = "close")
    MongoClient mongoClient(GatewaySettings settings) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(settings.mongodbUri()))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(SELECTION_SECONDS, TimeUnit.SECONDS))
                .build());
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
