package community.mhc.chassis.security;

import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** The actuator asks for no token: it has a port of its own, where {@link ManagementGuard} decides who is answered. */
@AutoConfiguration(before = SecurityConfiguration.class)
public class OperatorConfiguration {

    /** @throws IllegalStateException where the actuator would be on the service's own port, which the gateway forwards to */
    OperatorConfiguration(Environment environment) {
        if (ManagementPortType.get(environment) == ManagementPortType.SAME)
            throw new IllegalStateException("management.server.port must not be the port of the service itself");
    }

    /** Before any chain of a service. */
    @Bean
    @Order(-100)
    SecurityFilterChain operatorChain(HttpSecurity http) throws Exception {
        return http.securityMatcher(EndpointRequest.toAnyEndpoint())
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }
}
