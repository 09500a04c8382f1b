package community.mhc.member.signin.keys;

import com.mongodb.MongoException;
import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import community.mhc.chassis.security.SecurityConfiguration;
import community.mhc.chassis.security.TokenSettings;
import community.mhc.chassis.views.CollectionSetup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/** Signs and checks with the stored keys, without asking ourselves over HTTP. */
@Configuration(proxyBeanMethods = false)
class KeyConfiguration {

    /** The first key is made at the start, not while the first member waits. */
    @Bean
    CollectionSetup firstSigningKey(SigningKeys keys) {
        return database -> keys.current();
    }

    /** What {@code /oauth2/jwks} serves. A token that is not checked because the database is away is no bad token. */
    @Bean
    JWKSource<SecurityContext> publishedKeys(SigningKeys keys) {
        return (selector, context) -> {
            try {
                return selector.select(keys.published());
            } catch (MongoException e) {
                throw new RemoteKeySourceException("the keys cannot be read", e);
            }
        };
    }

    @Bean
    JwtEncoder jwtEncoder(SigningKeys keys) {
        return new NimbusJwtEncoder((selector, context) -> selector.select(new JWKSet(keys.current())));
    }

    /** Takes the place of the chassis' decoder, with the same checks. Primary: nobody else's keys count here. */
    @Bean
    @Primary
    JwtDecoder jwtDecoder(JWKSource<SecurityContext> publishedKeys, TokenSettings settings) {
        var decoder = NimbusJwtDecoder.withJwkSource(publishedKeys).build();
        decoder.setJwtValidator(SecurityConfiguration.validator(settings));
        return decoder;
    }
}
