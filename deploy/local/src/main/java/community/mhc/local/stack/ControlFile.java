package community.mhc.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a supervisor can be asked, and the token that it wants to hear. Only the owner of the data directory can read it.
 *
 * @param port on loopback
 */
record ControlFile(int port, String token, Pid supervisor) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    void write(DataDir data) throws IOException {
        PrivateFiles.write(data.control(), JSON.writeValueAsBytes(this));
    }

    /** That of the supervisor that runs, or empty if none does. */
    static Optional<ControlFile> read(DataDir data) throws IOException {
        if (!Files.exists(data.control())) {
            return Optional.empty();
        }
        var file = JSON.readValue(Files.readAllBytes(data.control()), ControlFile.class);
        return file.supervisor().alive().map(alive -> file);
    }
}
