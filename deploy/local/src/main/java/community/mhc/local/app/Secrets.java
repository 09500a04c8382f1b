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
 */
public record Secrets(String clientSecret, String cursorKey, String localTokens) {

    private static final int BYTES = 32;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Reads them, or makes them. */
    public static Secrets of(DataDir data) throws IOException {
        var file = data.of("secrets.json");
        if (!Files.exists(file)) {
            PrivateFiles.write(file, JSON.writeValueAsBytes(new Secrets(random(), random(), random())));
        }
        return JSON.readValue(Files.readAllBytes(file), Secrets.class);
    }

    private static String random() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
