package community.mhc.chassis.sample;

import community.mhc.chassis.views.ViewCollections;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** A projection that breaks. */
@TestConfiguration
class BrittleReaders {

    @Bean
    BrittleProjection brittleProjection(ViewCollections views) {
        return new BrittleProjection(views);
    }
}
