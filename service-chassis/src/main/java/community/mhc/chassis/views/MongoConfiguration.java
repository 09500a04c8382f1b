package community.mhc.chassis.views;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.bson.UuidRepresentation;
import org.bson.codecs.configuration.CodecProvider;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.codecs.configuration.CodecRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** One client and one database a service; its name is the service's short name. */
@AutoConfiguration(before = MongoAutoConfiguration.class)
public class MongoConfiguration {

    /** Ten seconds without a server is long enough to sit out a fail-over and short enough for a waiting member. */
    private static final int SERVER_SELECTION_SECONDS = 10;

    @Bean
    MongoClient mongoClient(
            @Value("${mhc.mongodb-uri:mongodb://127.0.0.1:27017}") String uri, ObjectProvider<CodecProvider> codecs) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(SERVER_SELECTION_SECONDS, TimeUnit.SECONDS))
                .codecRegistry(registry(codecs.orderedStream()))
                .applyConnectionString(new ConnectionString(uri))
                .uuidRepresentation(UuidRepresentation.STANDARD)
                .build());
    }

    private static CodecRegistry registry(Stream<CodecProvider> more) {
        return CodecRegistries.fromProviders(
                Stream.concat(more, Stream.of(MongoClientSettings.getDefaultCodecRegistry()))
                        .toList());
    }

    @Bean
    MongoDatabase database(MongoClient client, @Value("${mhc.database:${mhc.service}}") String name) {
        return client.getDatabase(name);
    }

    @Bean
    Generations generations(MongoDatabase database, Clock clock) {
        return new Generations(database, clock);
    }

    @Bean
    ViewCollections viewCollections(MongoDatabase database, Generations generations) {
        return new ViewCollections(database, generations);
    }

    @Bean
    CollectionPreparation collectionPreparation(MongoDatabase database, ObjectProvider<CollectionSetup> setups) {
        return new CollectionPreparation(database, setups.orderedStream().toList());
    }
}
