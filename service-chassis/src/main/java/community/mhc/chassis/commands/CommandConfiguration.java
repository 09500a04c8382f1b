package community.mhc.chassis.commands;

import io.micrometer.tracing.Tracer;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Commands as endpoints and reactions send them. */
@AutoConfiguration
public class CommandConfiguration {

    @Bean
    Commands commands(CommandGateway gateway, ObjectProvider<Tracer> tracer, @Value("${mhc.service}") String service) {
        return new Commands(gateway, tracer.getIfAvailable(() -> Tracer.NOOP), service);
    }

    /** The trace of the request goes on into its events, and with them to whoever consumes their messages; so does their cause. */
    @Bean
    SimpleCorrelationDataProvider whatLedToAnEvent() {
        return new SimpleCorrelationDataProvider("traceId", Commands.CAUSE);
    }
}
