package community.mhc.local.app;

import community.mhc.local.stack.DataDir;
import community.mhc.local.stack.StackStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Access tokens for members of a local stack, for scripts: member-service gives them to who knows the stack's secret. */
public final class LocalTokens {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final int memberPort;
    private final String secret;

    /** Of the stack in {@code data}, which must be running. */
    public LocalTokens(StackStatus status, DataDir data) throws IOException {
        memberPort = status.of(LocalPlan.MEMBER_SERVICE).getFirst().port();
        secret = Secrets.of(data).localTokens();
    }

    /**
     * A token for the member with this address.
     *
     * @throws IllegalArgumentException if nobody has it
     * @throws UncheckedIOException if member-service does not give one
     */
    public String of(String email) {
        try {
            var url = URI.create("http://127.0.0.1:" + memberPort + "/local/token")
                    .toURL();
            var connection = (HttpURLConnection) url.openConnection();
            connection.setRequestMethod("POST");
            connection.setRequestProperty("Authorization", "Bearer " + secret);
            connection.setRequestProperty("Content-Type", "application/json");
            connection.setDoOutput(true);
            var body = JSON.writeValueAsString(Map.of("email", email));
            connection.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
            return read(connection);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(HttpURLConnection connection) throws IOException {
        return switch (connection.getResponseCode()) {
            case 200 ->
                JSON.readTree(connection.getInputStream()).get("access_token").asString();
            case 404 -> throw new IllegalArgumentException("No member has this address.");
            default -> throw new IOException("member-service answered " + connection.getResponseCode());
        };
    }
}
