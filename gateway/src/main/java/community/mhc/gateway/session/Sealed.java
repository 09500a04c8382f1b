package community.mhc.gateway.session;

import community.mhc.gateway.GatewaySettings;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Records as JSON under AES-256-GCM, with a key that HKDF derives from the client secret. Only the record type that the
 * reader names is ever made of the bytes; what was sealed for one place cannot be opened in another.
 */
@Component
public class Sealed {

    /** NIST SP 800-38D: 96 random bits, a 128-bit tag. */
    private static final int NONCE_BYTES = 12;

    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final SecretKey key;
    private final JsonMapper json;

    Sealed(GatewaySettings settings, JsonMapper json) throws GeneralSecurityException {
        this.json = json;
        byte[] secret = settings.clientSecret().getBytes(StandardCharsets.UTF_8);
        this.key = KDF.getInstance("HKDF-SHA256")
                .deriveKey(
                        "AES",
                        HKDFParameterSpec.ofExtract()
                                .addIKM(secret)
                                .thenExpand("mhc gateway session v1".getBytes(StandardCharsets.UTF_8), 32));
    }

    /** Seals {@code content} for {@code place}. */
    public byte[] seal(Object content, String place) {
        try {
            byte[] nonce = new byte[NONCE_BYTES];
            random.nextBytes(nonce);
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, place).doFinal(json.writeValueAsBytes(content));
            return ByteBuffer.allocate(nonce.length + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Empty when it was sealed for another place, with another secret, or by nobody. */
    public <T> Optional<T> open(byte[] sealed, String place, Class<T> type) {
        if (sealed.length <= NONCE_BYTES) {
            return Optional.empty();
        }
        try {
            byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
            byte[] content =
                    cipher(Cipher.DECRYPT_MODE, nonce, place).doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
            return Optional.of(json.readValue(content, type));
        } catch (GeneralSecurityException | JacksonException e) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String place) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
