package community.mhc.files.library.content;

import community.mhc.files.library.Sha256;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The {@code Content-Digest} header of RFC 9530: {@code sha-256=:<base64>:}, perhaps beside other algorithms. */
public final class ContentDigest {

    /** 32 bytes are 43 characters of base64 and one of padding. */
    private static final Pattern SHA_256 =
            Pattern.compile("(?:^|,)[ \\t]*sha-256=:([A-Za-z0-9+/]{43}=):[ \\t]*(?=,|$)");

    private ContentDigest() {}

    /** The SHA-256 that the header names. Throws {@link ContentError#DIGEST_REQUIRED}. */
    public static Sha256 sha256In(@Nullable String header) {
        var found = SHA_256.matcher(header == null ? "" : header);
        if (!found.find())
            throw ContentError.DIGEST_REQUIRED.because("Send it as Content-Digest: sha-256=:<base64 of the digest>:");
        return Sha256.of(Base64.getDecoder().decode(found.group(1)));
    }

    /** The header's value for this digest. */
    public static String headerOf(Sha256 sha256) {
        var bytes = HexFormat.of().parseHex(sha256.hex());
        return "sha-256=:" + Base64.getEncoder().encodeToString(bytes) + ":";
    }
}
