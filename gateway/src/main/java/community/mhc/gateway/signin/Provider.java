package community.mhc.gateway.signin;

/** What gateway and OpenID provider have agreed on. Both sides write it down, so neither needs the other to start. */
final class Provider {

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

    private Provider() {}
}
