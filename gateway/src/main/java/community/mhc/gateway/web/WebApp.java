package community.mhc.gateway.web;

import static org.springframework.web.reactive.function.server.RequestPredicates.GET;
import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RequestPredicate;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** The web app: its files, and its one page for every address that only the app itself understands. */
@Configuration
class WebApp {

    private static final String FILES = "static/";

    /** Their names change with their content. */
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    /** Addresses below these are never pages of the app. */
    private static final List<String> NOT_PAGES =
            List.of("/api/", "/actuator", "/oauth2/", "/.well-known/", "/connect/", "/assets/", "/login", "/logout");

    private static final List<String> NOT_A_PAGE = List.of("/api", "/openapi.json", "/session", "/userinfo");

    @Bean
    @Order(0)
    RouterFunction<ServerResponse> hashedFiles() {
        return RouterFunctions.resources(
                "/assets/**",
                new ClassPathResource(FILES + "assets/"),
                (file, headers) -> headers.setCacheControl(FOR_EVER));
    }

    /** Asked only for addresses that could be one: every other request would pay for the look into the jar. */
    @Bean
    @Order(1)
    RouterFunction<ServerResponse> otherFiles() {
        return RouterFunctions.nest(
                request -> isAppPath(request.path()),
                RouterFunctions.resources(
                        "/**",
                        new ClassPathResource(FILES),
                        (file, headers) -> headers.setCacheControl(CacheControl.noCache())));
    }

    @Bean
    @Order(2)
    RouterFunction<ServerResponse> page() {
        ClassPathResource index = new ClassPathResource(FILES + "index.html");
        if (!index.exists()) {
            return request -> Mono.empty();
        }
        return route(
                GET("/**").and(asksForAPage()),
                request -> ServerResponse.ok()
                        .cacheControl(CacheControl.noCache())
                        .contentType(MediaType.TEXT_HTML)
                        .bodyValue(index));
    }

    private static RequestPredicate asksForAPage() {
        return request -> isAppPath(request.path()) && acceptsHtml(request);
    }

    private static boolean isAppPath(String path) {
        return !NOT_A_PAGE.contains(path) && NOT_PAGES.stream().noneMatch(path::startsWith);
    }

    /** A browser's address bar names HTML; a script that takes anything wants a 404. */
    private static boolean acceptsHtml(ServerRequest request) {
        return request.headers().accept().stream().anyMatch(type -> type.equalsTypeAndSubtype(MediaType.TEXT_HTML));
    }
}
