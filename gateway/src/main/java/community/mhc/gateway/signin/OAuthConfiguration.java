package community.mhc.gateway.signin;

import community.mhc.gateway.GatewaySettings;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.ReactiveOAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.oidc.authentication.ReactiveOidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcReactiveOAuth2UserService;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.userinfo.DefaultReactiveOAuth2UserService;
import org.springframework.security.oauth2.client.userinfo.ReactiveOAuth2UserService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoderFactory;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.netty.http.client.HttpClient;

/** The gateway as an OAuth client: every endpoint is written down, so nothing is discovered at the start. */
@Configuration
class OAuthConfiguration {

    private static final Duration RESPONSE_TIMEOUT = Duration.ofSeconds(5);
    private static final String BASE = "http://" + Provider.SERVICE;

    @Bean
    WebClient backChannelClient(HttpClient gatewayHttpClient, BackChannel backChannel) {
        HttpClient client = gatewayHttpClient.responseTimeout(RESPONSE_TIMEOUT);
        return WebClient.builder()
                .clientConnector(new ReactorClientHttpConnector(client))
                .filter(backChannel)
                .build();
    }

    @Bean
    ClientRegistration clientRegistration(GatewaySettings settings) {
        return ClientRegistration.withRegistrationId(Provider.REGISTRATION)
                .clientId(Provider.CLIENT_ID)
                .clientSecret(settings.clientSecret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(settings.publicUrl(Provider.REDIRECT))
                .scope("openid", "profile")
                .issuerUri(settings.issuerUrl().toString())
                .authorizationUri(settings.publicUrl(Provider.AUTHORIZE))
                .tokenUri(BASE + Provider.TOKEN)
                .jwkSetUri(BASE + Provider.KEYS)
                .userInfoUri(BASE + Provider.USER_INFO)
                .userNameAttributeName("sub")
                .build();
    }

    @Bean
    ReactiveClientRegistrationRepository clientRegistrations(ClientRegistration registration) {
        return new InMemoryReactiveClientRegistrationRepository(registration);
    }

    @Bean
    ReactiveOAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> codeForTokens(WebClient client) {
        var tokens = new WebClientReactiveAuthorizationCodeTokenResponseClient();
        tokens.setWebClient(client);
        return tokens;
    }

    @Bean
    ReactiveOAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> refreshForTokens(WebClient client) {
        var tokens = new WebClientReactiveRefreshTokenTokenResponseClient();
        tokens.setWebClient(client);
        return tokens;
    }

    @Bean
    ReactiveOAuth2UserService<OidcUserRequest, OidcUser> userInfo(WebClient client) {
        var plain = new DefaultReactiveOAuth2UserService();
        plain.setWebClient(client);
        var users = new OidcReactiveOAuth2UserService();
        users.setOauth2UserService(plain);
        return users;
    }

    @Bean
    ReactiveJwtDecoderFactory<ClientRegistration> idTokens(ProviderKeys keys, ClientRegistration registration) {
        var decoder = NimbusReactiveJwtDecoder.withJwkSource(keys).build();
        decoder.setJwtValidator(new OidcIdTokenValidator(registration));
        decoder.setClaimSetConverter(
                new ClaimTypeConverter(ReactiveOidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
        return any -> decoder;
    }
}
