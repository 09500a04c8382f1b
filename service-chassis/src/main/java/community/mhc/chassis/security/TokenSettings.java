package community.mhc.chassis.security;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param issuerUrl the {@code iss} of every valid token: the address of the OpenID provider as browsers see it
 * @param jwksUrl where its public keys are, as this service reaches it
 * @param audience the {@code aud} that a token must have
 */
@ConfigurationProperties("mhc.token")
public record TokenSettings(
        @DefaultValue("http://localhost:8080") String issuerUrl,
        @DefaultValue("http://localhost:8080/oauth2/jwks") String jwksUrl,
        @DefaultValue("mhc") String audience) {}
