package community.mhc.member.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser with cookies, and the gateway behind it: signs in by the real form and exchanges the code. */
public final class Browser {

    public static final String REDIRECT_URI = "http://localhost:8080/login/oauth2/code/mhc";
    private static final String SECRET = "a-secret-of-the-tests-and-of-nothing-else";
    private static final Pattern CSRF = Pattern.compile("name=\"(_csrf)\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String verifier = (UUID.randomUUID().toString() + UUID.randomUUID()).replace("-", "");
    private String base;

    public Browser(int port) {
        moveTo(port);
    }

    /** From now on another instance answers. Cookies do not tell ports apart, so they stay. */
    public void moveTo(int port) {
        base = "http://localhost:" + port;
    }

    public String authorizeUrl() throws Exception {
        return base + "/oauth2/authorize?"
                + form(Map.of(
                        "response_type", "code",
                        "client_id", "gateway",
                        "scope", "openid profile",
                        "redirect_uri", REDIRECT_URI,
                        "state", "state-1",
                        "nonce", "nonce-1",
                        "code_challenge", challenge(),
                        "code_challenge_method", "S256"));
    }

    /** The whole way from the authorization request to the code. */
    public String codeFor(String email, String password) throws Exception {
        var toPage = get(authorizeUrl());
        var toAuthorize = submit(location(toPage), email, password);
        var toGateway = get(location(toAuthorize));
        return parameter(location(toGateway), "code");
    }

    /** Fills in the sign-in page at this address and sends it. */
    public HttpResponse<String> submit(String pageUrl, String email, String password) throws Exception {
        return submit(pageUrl, email, password, URI.create(base).getPort());
    }

    /** The same, but the form is answered by the instance on this port. */
    public HttpResponse<String> submit(String pageUrl, String email, String password, int port) throws Exception {
        var csrf = CSRF.matcher(get(pageUrl).body());
        if (!csrf.find()) {
            throw new AssertionError("no CSRF token on the sign-in page");
        }
        return post(
                pageUrl.replaceFirst(":[0-9]+/", ":" + port + "/"),
                Map.of("email", email, "password", password, csrf.group(1), csrf.group(2)));
    }

    public HttpResponse<String> exchange(String code) throws Exception {
        return token(Map.of(
                "grant_type", "authorization_code",
                "code", code,
                "redirect_uri", REDIRECT_URI,
                "code_verifier", verifier));
    }

    public HttpResponse<String> refresh(String refreshToken) throws Exception {
        return token(Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
    }

    public HttpResponse<String> token(Map<String, String> parameters) throws Exception {
        return asGateway("/oauth2/token", parameters);
    }

    private HttpResponse<String> asGateway(String path, Map<String, String> parameters) throws Exception {
        var credentials = Base64.getEncoder().encodeToString(("gateway:" + SECRET).getBytes(UTF_8));
        return send(request(base + path)
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(parameters))));
    }

    /** Tells the provider that this token is not needed any more. */
    public HttpResponse<String> revoke(String token) throws Exception {
        return asGateway("/oauth2/revoke", Map.of("token", token));
    }

    public List<String> cookieNames() {
        return cookies.getCookieStore().getCookies().stream()
                .map(HttpCookie::getName)
                .sorted()
                .toList();
    }

    public HttpResponse<String> get(String url) throws Exception {
        return send(request(url).GET());
    }

    public HttpResponse<String> get(String url, String bearer) throws Exception {
        return send(request(url).header("Authorization", "Bearer " + bearer).GET());
    }

    public HttpResponse<String> post(String url, Map<String, String> parameters) throws Exception {
        return send(request(url)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(parameters))));
    }

    public String url(String path) {
        return base + path;
    }

    /** Where a redirect leads, on this instance if it names none. */
    public String location(HttpResponse<String> response) {
        var location = response.headers()
                .firstValue("Location")
                .orElseThrow(
                        () -> new AssertionError("no redirect but " + response.statusCode() + " " + response.body()));
        return location.startsWith("/") ? base + location : location;
    }

    public static String parameter(String url, String name) {
        for (String pair : URI.create(url).getRawQuery().split("&")) {
            if (pair.startsWith(name + "=")) {
                return pair.substring(name.length() + 1);
            }
        }
        throw new AssertionError("no " + name + " in " + url);
    }

    private static HttpRequest.Builder request(String url) {
        return HttpRequest.newBuilder(URI.create(url));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private String challenge() throws Exception {
        var digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    }

    private static String form(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }
}
