package community.mhc.gateway;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What differs between one installation and another; {@code application.yaml} says what each is for.
 *
 * @param issuerUrl the public address of this gateway, without a path; also the issuer of the tokens
 * @param memberUrl where token, keys and user info are fetched; null: any instance of member-service
 * @param clientSecret shared with member-service; the key that seals sessions is derived from it as well
 * @param mongodbUri where sessions are kept, in the database {@code gateway}
 * @param instancesFile JSON object of service name to list of base URLs, re-read when it changes; null: {@code services} holds
 * @param services base URL by service name
 */
@ConfigurationProperties("mhc")
public record GatewaySettings(
        URI issuerUrl,
        @Nullable URI memberUrl,
        String clientSecret,
        String mongodbUri,
        @Nullable Path instancesFile,
        Map<String, URI> services) {

    /** A secret shorter than this could be guessed from a stolen session document. */
    private static final int SHORTEST_SECRET = 16;

    public GatewaySettings {
        if (clientSecret.length() < SHORTEST_SECRET) {
            throw new IllegalArgumentException(
                    "mhc.client-secret needs at least %d characters".formatted(SHORTEST_SECRET));
        }
        services = Map.copyOf(services);
        memberUrl = memberUrl == null || memberUrl.toString().isEmpty() ? null : memberUrl;
        instancesFile = instancesFile == null || instancesFile.toString().isEmpty() ? null : instancesFile;
    }

    /** Whether browsers reach this gateway over TLS, so that its cookies must not travel without. */
    public boolean secure() {
        return "https".equals(issuerUrl.getScheme());
    }

    /** The port of the public address, named or usual. */
    public int publicPort() {
        int named = issuerUrl.getPort();
        return named > 0 ? named : secure() ? 443 : 80;
    }

    /** The public address with {@code path}, which starts with a slash. */
    public String publicUrl(String path) {
        String base = issuerUrl.toString();
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
    }
}
