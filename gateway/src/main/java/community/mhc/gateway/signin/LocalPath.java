package community.mhc.gateway.signin;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** A path of this site to go to after signing in. What could lead a browser anywhere else becomes the start page. */
record LocalPath(String value) {

    static final LocalPath START = new LocalPath("/");

    /** As sent by a browser; null and anything suspicious give {@link #START}. */
    static LocalPath of(@Nullable String sent) {
        return sent != null && isLocal(sent) ? new LocalPath(sent) : START;
    }

    /** Browsers read backslashes as slashes and skip control characters, and "//host" is another site. */
    private static boolean isLocal(String sent) {
        if (!sent.startsWith("/") || sent.startsWith("//") || sent.indexOf('\\') >= 0) {
            return false;
        }
        if (sent.chars().anyMatch(c -> c <= ' ' || c >= 0x7f)) {
            return false;
        }
        try {
            URI uri = new URI(sent);
            return uri.getScheme() == null && uri.getRawAuthority() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
