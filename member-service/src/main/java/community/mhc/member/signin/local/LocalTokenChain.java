package community.mhc.member.signin.local;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** Keeps the API's chain from taking the secret for an access token; the endpoint checks it. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("member.local-tokens.enabled")
class LocalTokenChain {

    @Bean
    @Order(3)
    SecurityFilterChain localTokens(HttpSecurity http) throws Exception {
        return http.securityMatcher("/local/**")
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }
}
