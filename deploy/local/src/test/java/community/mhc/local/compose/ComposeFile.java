package community.mhc.local.compose;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The repository's docker-compose.yml, as its readers see it. */
final class ComposeFile {

    static final Path REPOSITORY = Path.of("../..").toAbsolutePath().normalize();
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)(?::([?-])([^}]*))?}");

    private final Map<String, Object> file;

    @SuppressWarnings("unchecked")
    private ComposeFile(Object file) {
        this.file = (Map<String, Object>) file;
    }

    static ComposeFile read() {
        var options = new LoaderOptions();
        options.setMaxAliasesForCollections(200);
        try (var text = Files.newBufferedReader(REPOSITORY.resolve("docker-compose.yml"))) {
            return new ComposeFile(new Yaml(new SafeConstructor(options)).load(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, Container> containers() {
        var containers = new TreeMap<String, Container>();
        map(file.get("services")).forEach((name, settings) -> containers.put(name, new Container(name, map(settings))));
        return containers;
    }

    /** The networks that lead nowhere else. */
    List<String> internalNetworks() {
        return map(file.get("networks")).entrySet().stream()
                .filter(network -> network.getValue() != null
                        && Boolean.TRUE.equals(map(network.getValue()).get("internal")))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** One of its processes. */
    record Container(String name, Map<String, Object> settings) {

        /** {@code forum} for forum-service. */
        String shortName() {
            return name.replace("-service", "");
        }

        boolean isOurs() {
            return settings.containsKey("build");
        }

        List<String> list(String setting) {
            return settings.get(setting) instanceof List<?> list
                    ? list.stream().map(String::valueOf).toList()
                    : List.of();
        }

        Map<String, String> environment() {
            var environment = new TreeMap<String, String>();
            map(settings.get("environment")).forEach((name, value) -> environment.put(name, String.valueOf(value)));
            return environment;
        }

        /** The variables of the environment that this process is told of. */
        TreeSet<String> variables() {
            return variablesIn(environment().values());
        }
    }

    /** A variable's place in a text: its name, and what is said where it is not set. */
    static TreeSet<String> variablesIn(Iterable<String> texts) {
        var names = new TreeSet<String>();
        texts.forEach(text -> VARIABLE.matcher(text).results().forEach(found -> names.add(found.group(1))));
        return names;
    }

    /** The text with the variables' values, as Docker Compose puts them in. */
    static String filledIn(String text, Map<String, String> values) {
        return VARIABLE.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        "-".equals(found.group(2))
                                ? values.getOrDefault(found.group(1), found.group(3))
                                : values.get(found.group(1))));
    }

    /** What {@code deploy/compose/secrets} prints. */
    static Map<String, String> newSecrets() throws IOException, InterruptedException {
        var script = REPOSITORY.resolve("deploy/compose/secrets").toString();
        var process = new ProcessBuilder("bash", script)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var lines = process.inputReader()) {
            var secrets = lines.lines()
                    .map(line -> line.split("=", 2))
                    .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
            if (process.waitFor() != 0) throw new IllegalStateException(script + " failed");
            return secrets;
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }
}
