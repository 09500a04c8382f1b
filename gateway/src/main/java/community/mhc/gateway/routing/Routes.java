package community.mhc.gateway.routing;

import static org.springframework.cloud.gateway.support.RouteMetadataUtils.RESPONSE_TIMEOUT_ATTR;

import community.mhc.gateway.routing.Destination.Kind;
import community.mhc.gateway.signin.Provider;
import java.util.Map;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which path belongs to which service. The first match counts, so the narrow ones stand first. */
@Configuration
class Routes {

    /** Milliseconds for a file of the largest size over a slow line: 50 MiB at 1.4 Mbit/s. */
    private static final int FILE_TIMEOUT = 300_000;

    private static final int NO_TIMEOUT = -1;

    @Bean
    RouteLocator routesToServices(RouteLocatorBuilder builder) {
        var routes = builder.routes();
        add(routes, "live", "notification-service", Kind.LIVE, "/api/v1/live");
        add(routes, "file-content", "files-service", Kind.FILE_CONTENT, "/api/v1/files/*/content");
        add(routes, "files", "files-service", Kind.API, "/api/v1/files/**", "/api/v1/groups/*/files/**");
        add(routes, "members", "member-service", Kind.API, api("members"), api("me"), api("connections"));
        add(routes, "forum", "forum-service", Kind.API, api("groups"), api("threads"), api("announcements"));
        add(routes, "jobs", "jobs-service", Kind.API, api("jobs"));
        add(routes, "notifications", "notification-service", Kind.API, api("notifications"));
        add(routes, "provider", "member-service", Kind.PROVIDER, Provider.paths());
        return routes.build();
    }

    private static String api(String resource) {
        return "/api/v1/" + resource + "/**";
    }

    private static void add(RouteLocatorBuilder.Builder routes, String id, String service, Kind kind, String... paths) {
        routes.route(
                id,
                route -> route.path(paths)
                        .metadata(new Destination(service, kind).metadata())
                        .metadata(timeout(kind))
                        .uri("http://" + service));
    }

    private static Map<String, Object> timeout(Kind kind) {
        return switch (kind) {
            case API, PROVIDER -> Map.of();
            case FILE_CONTENT -> Map.of(RESPONSE_TIMEOUT_ATTR, FILE_TIMEOUT);
            case LIVE -> Map.of(RESPONSE_TIMEOUT_ATTR, NO_TIMEOUT);
        };
    }
}
