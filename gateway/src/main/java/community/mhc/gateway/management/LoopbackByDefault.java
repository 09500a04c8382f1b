package community.mhc.gateway.management;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** A management port of its own listens on the loopback address, where Boot's own default is every address. */
class LoopbackByDefault implements EnvironmentPostProcessor, Ordered {

    private static final String PORT = "management.server.port";
    private static final String ADDRESS = "management.server.address";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.containsProperty(PORT) && !environment.containsProperty(ADDRESS)) {
            environment
                    .getPropertySources()
                    .addLast(new MapPropertySource("loopbackManagement", Map.of(ADDRESS, "127.0.0.1")));
        }
    }

    /** After the configuration files were read. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
