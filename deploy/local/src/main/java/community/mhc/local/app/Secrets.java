package community.mhc.local.app;

import community.mhc.local.stack.DataDir;
import community.mhc.local.stack.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.Base64;
import tools.jackson.databind.json.JsonMapper;

/**
 * The secrets of one local stack: made when it first starts, kept where only their owner can read them. All Base64.
 *
 * @param clientSecret with which the gateway introduces itself to member-service
 * @param cursorKey 32 bytes that sign page cursors
 * @param localTokens with which {@code mhc token} introduces itself to member-service
 * @param demoPassword with which the members of the demo community sign in
 */
public record Secrets(String clientSecret, String cursorKey, String localTokens, String demoPassword) {

    private static final int BYTES = 32;

    /** 16 characters, which a person can type once. */
    private static final int PASSWORD_BYTES = 12;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Reads them, or makes them. */
    public static Secrets of(DataDir data) throws IOException {
        var file = data.of("secrets.json");
        if (!Files.exists(file)) {
            PrivateFiles.write(
                    file,
                    JSON.writeValueAsBytes(
                            new Secrets(random(BYTES), random(BYTES), random(BYTES), random(PASSWORD_BYTES))));
        }
        return JSON.readValue(Files.readAllBytes(file), Secrets.class);
    }

    private static String random(int length) {
        var bytes = new byte[length];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
