package community.mhc.gateway;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Keeps cookies and follows redirects like a browser; which gateway it reaches can change between requests. */
final class Browser {

    final Map<String, String> cookies = new LinkedHashMap<>();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private String base;

    Browser(TestGateway gateway) {
        this.base = gateway.url();
    }

    Browser at(TestGateway other) {
        base = other.url();
        return this;
    }

    HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    /** As the web app sends it, with the token of the cookie. */
    HttpResponse<String> write(String method, String path, String body) {
        return send(method, path, body, "X-XSRF-TOKEN", cookies.getOrDefault("XSRF-TOKEN", ""));
    }

    HttpResponse<String> send(String method, String path, String body, String... headers) {
        return send(method, path, "application/json", body, headers);
    }

    HttpResponse<String> sendForm(String path, String body, String... headers) {
        return send("POST", path, "application/x-www-form-urlencoded", body, headers);
    }

    private HttpResponse<String> send(String method, String path, String type, String body, String[] headers) {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", type);
        }
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return response;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Follows redirects to their end. */
    HttpResponse<String> visit(String path) {
        HttpResponse<String> response = get(path);
        while (response.statusCode() / 100 == 3) {
            URI to = URI.create(response.headers().firstValue("Location").orElseThrow());
            String query = to.getRawQuery() == null ? "" : "?" + to.getRawQuery();
            response = get(to.getRawPath() + query);
        }
        return response;
    }

    /** Signs in and fetches the token for changes. */
    Browser signIn() {
        visit("/sign-in?to=/session");
        return this;
    }

    private void keep(String cookie) {
        String[] pair = cookie.split(";", 2)[0].split("=", 2);
        if (cookie.contains("Max-Age=0")) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }
}
