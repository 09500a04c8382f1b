package community.mhc.gateway.routing;

import org.springframework.cloud.gateway.config.HttpClientCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ReactorResourceFactory;

/** The connections to the services. */
@Configuration
class ToServices {

    /** Threads of this gateway's own: stopping one gateway must not stop another in the same process, as in tests. */
    @Bean
    ReactorResourceFactory reactorResources() {
        ReactorResourceFactory resources = new ReactorResourceFactory();
        resources.setUseGlobalResources(false);
        return resources;
    }

    /** The client's own retry would send a POST twice: {@link Attempts} decides. */
    @Bean
    HttpClientCustomizer noRetryOfItsOwn(ReactorResourceFactory resources) {
        return client -> client.disableRetry(true).runOn(resources.getLoopResources());
    }
}
