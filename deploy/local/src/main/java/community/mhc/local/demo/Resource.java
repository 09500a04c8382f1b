package community.mhc.local.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The written content, under {@code demo/} in the resources. */
final class Resource {

    private Resource() {}

    static List<String> lines(String name) {
        try (var in = Resource.class.getResourceAsStream("/demo/" + name)) {
            if (in == null) {
                throw new IllegalArgumentException("no resource demo/" + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lines of cells between bars; lines that begin with # are for those who write them. */
    static List<String[]> rows(String name) {
        return lines(name).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toArray(String[]::new))
                .toList();
    }
}
