package community.mhc.gateway.signin;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What gateway and OpenID provider have agreed on. Both sides write it down, so neither needs the other to start. */
public final class Provider {

    static final String SERVICE = "member-service";
    static final String CLIENT_ID = "gateway";
    static final String REGISTRATION = "mhc";
    static final String REDIRECT = "/login/oauth2/code/" + REGISTRATION;
    static final String AUTHORIZE = "/oauth2/authorize";
    static final String TOKEN = "/oauth2/token";
    static final String REVOKE = "/oauth2/revoke";
    static final String KEYS = "/oauth2/jwks";
    static final String USER_INFO = "/userinfo";
    static final String END_SESSION = "/connect/logout";

    private static final Set<String> PAGES = Set.of("/login", "/logout", USER_INFO);
    private static final List<String> FOLDERS = List.of("/oauth2/", "/.well-known/", "/connect/");

    private Provider() {}

    /** The addresses that the provider answers, as path patterns. Its forms carry a token of their own, and it never sees our cookies. */
    public static String[] paths() {
        return Stream.concat(PAGES.stream(), FOLDERS.stream().map(folder -> folder + "**"))
                .toArray(String[]::new);
    }

    static boolean answers(String path) {
        return PAGES.contains(path) || FOLDERS.stream().anyMatch(path::startsWith);
    }
}
