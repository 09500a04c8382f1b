package community.mhc.chassis.store;

import com.mongodb.client.MongoDatabase;
import community.mhc.chassis.views.Generations;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** A member who has written something sees it in the next answer, whichever instance gives it. */
@AutoConfiguration
public class ReadYourWritesConfiguration {

    @Bean
    ProjectionPositions projectionPositions(
            ProjectionGroups groups,
            ObjectProvider<EventProcessingConfiguration> processors,
            StoredTokens stored,
            Generations generations,
            ParkedSequences parked,
            EventStorageEngine events) {
        return new ProjectionPositions(groups, processors::getObject, stored, generations, parked, events);
    }

    @Bean
    StoredTokens storedTokens(MongoDatabase database, Serializer serializer) {
        return new StoredTokens(database, serializer);
    }

    @Bean
    WebMvcConfigurer readYourWrites(@Value("${mhc.service}") String service, ProjectionPositions positions) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new ReadYourWrites(service, positions));
            }
        };
    }
}
