package community.mhc.chassis.page;

import community.mhc.chassis.problem.CommonError;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs cursors, so that a client cannot make its own. Form: base64url of 16 bytes of HMAC-SHA-256 over path and keys, then
 * the keys, separated by NUL.
 */
final class Cursors {

    private static final int SIGNATURE_BYTES = 16;
    private static final int MAX_LENGTH = 1_024;

    private final SecretKeySpec key;

    Cursors(byte[] key) {
        this.key = new SecretKeySpec(key, "HmacSHA256");
    }

    /** @throws IllegalStateException for keys of more than some 750 bytes: no cursor is given out that would be refused */
    String write(String path, List<String> keys) {
        byte[] body = String.join("\0", keys).getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(sign(path, body), SIGNATURE_BYTES + body.length);
        System.arraycopy(body, 0, all, SIGNATURE_BYTES, body.length);
        var cursor = Base64.getUrlEncoder().withoutPadding().encodeToString(all);
        if (cursor.length() > MAX_LENGTH)
            throw new IllegalStateException("the keys of a cursor are too long; see Beginning");
        return cursor;
    }

    Cursor read(String path, String text) {
        byte[] all = decode(text);
        if (all.length < SIGNATURE_BYTES) throw invalid();
        byte[] body = Arrays.copyOfRange(all, SIGNATURE_BYTES, all.length);
        if (!MessageDigest.isEqual(sign(path, body), Arrays.copyOf(all, SIGNATURE_BYTES))) throw invalid();
        return new Cursor(List.of(new String(body, StandardCharsets.UTF_8).split("\0", -1)));
    }

    private byte[] sign(String path, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(path.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Arrays.copyOf(mac.doFinal(body), SIGNATURE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    private static byte[] decode(String text) {
        try {
            if (text.length() > MAX_LENGTH) throw invalid();
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
    }

    private static RuntimeException invalid() {
        return CommonError.CURSOR_INVALID.because("Ask for the first page again.");
    }
}
