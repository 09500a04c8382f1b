package community.mhc.chassis.web;

import java.time.Duration;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;

/** What of Tomcat no property of Spring Boot sets; the others are in {@code chassis-defaults.yaml}. */
@AutoConfiguration
public class TomcatConfiguration {

    /** How long a body may bring nothing. */
    private static final Duration IDLE_BODY = Duration.ofSeconds(15);

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> slowAndOddClients() {
        return factory -> {
            factory.addEngineValves(new UnreadBodies());
            factory.addConnectorCustomizers(connector -> {
                // Beyond ten languages Tomcat throws where the first of them is asked for; the header's length is bound
                // enough.
                connector.setMaxLocaleCount(Integer.MAX_VALUE);
                if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http) {
                    http.setDisableUploadTimeout(false);
                    http.setConnectionUploadTimeout((int) IDLE_BODY.toMillis());
                }
            });
        };
    }
}
