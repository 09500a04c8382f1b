package community.mhc.chassis.security;

import java.util.List;
import org.springframework.http.HttpMethod;

/** What a service answers without a token. A bean of the service; none means nothing under {@code /api}. */
public record PublicPaths(List<PublicPath> paths) {

    /** @param pattern of Spring's path patterns, such as {@code /api/v1/members/*} */
    public record PublicPath(HttpMethod method, String pattern) {}

    public static PublicPaths of(HttpMethod method, String pattern) {
        return new PublicPaths(List.of(new PublicPath(method, pattern)));
    }
}
