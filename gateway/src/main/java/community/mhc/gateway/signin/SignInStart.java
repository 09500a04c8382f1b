package community.mhc.gateway.signin;

import org.springframework.http.HttpMethod;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.server.DefaultServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** {@code GET /sign-in?to=/path}: leaves for the provider, with PKCE, state and nonce. */
@Component
class SignInStart implements ServerOAuth2AuthorizationRequestResolver {

    private final DefaultServerOAuth2AuthorizationRequestResolver requests;

    SignInStart(ReactiveClientRegistrationRepository registrations) {
        requests = new DefaultServerOAuth2AuthorizationRequestResolver(registrations);
        requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
    }

    @Override
    public Mono<OAuth2AuthorizationRequest> resolve(ServerWebExchange exchange) {
        boolean start = exchange.getRequest().getMethod() == HttpMethod.GET
                && exchange.getRequest().getPath().value().equals("/sign-in");
        return start ? resolve(exchange, Provider.REGISTRATION) : Mono.empty();
    }

    @Override
    public Mono<OAuth2AuthorizationRequest> resolve(ServerWebExchange exchange, String registration) {
        LocalPath to = LocalPath.of(exchange.getRequest().getQueryParams().getFirst("to"));
        return requests.resolve(exchange, registration)
                .map(request -> OAuth2AuthorizationRequest.from(request)
                        .attributes(attributes -> attributes.put(PendingSignIn.TO, to.value()))
                        .build());
    }
}
