package community.mhc.gateway.signin;

import community.mhc.gateway.GatewaySettings;
import java.util.Map;
import java.util.Set;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;

/**
 * What must be remembered between leaving for the provider and coming back.
 *
 * @param state comes back in the address and picks the right one of several tabs
 * @param nonce comes back inside the id token, hashed
 * @param codeVerifier proves that the code was meant for us
 * @param to where the member wanted to go
 */
record PendingSignIn(String state, String nonce, String codeVerifier, String to) {

    /** Name of the request's attribute that holds {@code to}. */
    static final String TO = "to";

    static PendingSignIn of(OAuth2AuthorizationRequest request) {
        return new PendingSignIn(
                String.valueOf(request.getState()),
                attribute(request, OidcParameterNames.NONCE),
                attribute(request, PkceParameterNames.CODE_VERIFIER),
                attribute(request, TO));
    }

    private static String attribute(OAuth2AuthorizationRequest request, String name) {
        return String.valueOf(request.<Object>getAttribute(name));
    }

    /** The request as Spring Security wants to see it again. */
    OAuth2AuthorizationRequest request(GatewaySettings settings) {
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(settings.publicUrl(Provider.AUTHORIZE))
                .clientId(Provider.CLIENT_ID)
                .redirectUri(settings.publicUrl(Provider.REDIRECT))
                .scopes(Set.of("openid", "profile"))
                .state(state)
                .attributes(Map.of(
                        OAuth2ParameterNames.REGISTRATION_ID,
                        Provider.REGISTRATION,
                        OidcParameterNames.NONCE,
                        nonce,
                        PkceParameterNames.CODE_VERIFIER,
                        codeVerifier,
                        TO,
                        to))
                .build();
    }

    /** Kept out of logs. */
    @Override
    public String toString() {
        return "PendingSignIn[...]";
    }
}
