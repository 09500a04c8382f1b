package community.mhc.local.compose;

import static org.assertj.core.api.Assertions.assertThat;

import community.mhc.local.compose.ComposeFile.Container;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** What docker-compose.yml promises of every process in it, and of their secrets. */
@Tag("attack")
class ComposeTest {

    private static final ComposeFile FILE = ComposeFile.read();

    /** The databases that a service reads and writes, each with a user of that name. */
    private static final List<String> DATABASES =
            List.of("member", "forum", "files", "jobs", "notification", "gateway");

    static Stream<Container> containers() {
        return FILE.containers().values().stream();
    }

    static Stream<Container> ours() {
        return containers().filter(Container::isOurs);
    }

    @ParameterizedTest
    @MethodSource("containers")
    void noProcessIsRootOrCanBecomeIt(Container container) {
        assertThat(container.settings().get("user")).asString().matches("[1-9]\\d*:[1-9]\\d*");
        assertThat(container.list("cap_drop")).containsExactly("ALL");
        assertThat(container.list("security_opt")).contains("no-new-privileges:true");
        assertThat(container.settings())
                .doesNotContainKeys(
                        "privileged",
                        "cap_add",
                        "devices",
                        "pid",
                        "ipc",
                        "network_mode",
                        "userns_mode",
                        "volumes_from");
    }

    @ParameterizedTest
    @MethodSource("containers")
    void noProcessWritesAnywhereButToItsDataAndToMemory(Container container) {
        assertThat(container.settings().get("read_only")).isEqualTo(true);
        assertThat(container.list("tmpfs")).contains("/tmp");
        assertThat(container.list("volumes"))
                .allMatch(volume -> volume.endsWith(":ro") || volume.matches("[a-z]+:/.+"));
        assertThat(String.join(" ", container.list("volumes"))).doesNotContain(".sock", "/etc", "/proc");
        if (container.isOurs() && !container.list("volumes").isEmpty())
            assertThat(container.environment().get("MHC_FILES_DIR"))
                    .startsWith(container.list("volumes").getFirst().split(":")[1] + "/");
    }

    @ParameterizedTest
    @MethodSource("containers")
    void everyImageIsOfOneVersion(Container container) {
        if (!container.isOurs())
            assertThat(container.settings().get("image")).asString().matches("[a-z/]+:\\d+\\.\\d+\\.\\d+");
    }

    @ParameterizedTest
    @MethodSource("containers")
    void onlyTheGatewayIsReachedFromOutside(Container container) {
        boolean isGateway = container.name().equals("gateway");
        assertThat(container.list("networks")).isNotEmpty();
        assertThat(FILE.internalNetworks().containsAll(container.list("networks")))
                .as("all its networks are internal")
                .isEqualTo(!isGateway);
        assertThat(container.list("ports"))
                .isEqualTo(isGateway ? List.of("${MHC_HOST:-127.0.0.1}:8080:8080") : List.of());
    }

    @ParameterizedTest
    @MethodSource("ours")
    void aServiceIsItselfInMongoDbAndKafkaAndKnowsNoOtherPassword(Container service) {
        var name = service.shortName();
        var environment = service.environment();
        assertThat(environment.get("MHC_MONGODB_URI"))
                .startsWith(
                        "mongodb://%s:${MHC_%s_MONGODB_PASSWORD}@mongodb:27017/".formatted(name, name.toUpperCase()))
                .contains("authSource=" + name);
        assertThat(service.variables())
                .filteredOn(variable -> variable.endsWith("_PASSWORD"))
                .allMatch(variable -> variable.startsWith("MHC_" + name.toUpperCase() + "_"));
        if (service.list("networks").contains("kafka"))
            assertThat(environment)
                    .containsEntry("MHC_KAFKA_SECURITY_PROTOCOL", "SASL_PLAINTEXT")
                    .containsEntry("MHC_KAFKA_USERNAME", name)
                    .hasEntrySatisfying(
                            "MHC_KAFKA_PASSWORD",
                            password -> assertThat(password)
                                    .startsWith("${MHC_%s_KAFKA_PASSWORD:?".formatted(name.toUpperCase())));
    }

    @Test
    void noSecretIsInTheFileAndOneThatIsMissingIsNamed() throws Exception {
        var text = Files.readString(ComposeFile.REPOSITORY.resolve("docker-compose.yml"));
        var asked = new TreeSet<String>();
        containers()
                .forEach(container -> container.environment().forEach((name, value) -> {
                    if (name.matches(".*(PASSWORD|SECRET|KEY)"))
                        assertThat(value).as(name).matches("(?s)\\$\\{MHC_[A-Z_]+(:\\?.*)?}");
                    asked.addAll(ComposeFile.variablesIn(List.of(value)));
                }));
        asked.removeIf(variable -> text.contains("${" + variable + ":-"));
        assertThat(asked)
                .hasSizeGreaterThan(10)
                .allSatisfy(variable -> assertThat(text).contains("${" + variable + ":?set " + variable + " to "));
        assertThat(text.replaceAll("password=\"\\$\\{|user_[a-z]+=\"\\$\\{", ""))
                .doesNotContainPattern("(password|user_[a-z]+)=\"");
    }

    @Test
    void theScriptMakesEverySecretAnewAndLong() throws Exception {
        var text = Files.readString(ComposeFile.REPOSITORY.resolve("docker-compose.yml"));
        var once = ComposeFile.newSecrets();
        var again = ComposeFile.newSecrets();
        assertThat(once.keySet())
                .allSatisfy(name -> assertThat(text).contains("${" + name + ":?"))
                .containsAll(ComposeFile.variablesIn(
                        text.lines().filter(line -> line.contains(":?")).toList()));
        assertThat(once.values()).doesNotHaveDuplicates().allMatch(value -> value.length() >= 44);
        assertThat(once).allSatisfy((name, value) -> assertThat(value).isNotEqualTo(again.get(name)));
        assertThat(once).allSatisfy((name, value) -> {
            if (name.endsWith("_PASSWORD")) assertThat(value).matches("[0-9a-f]{64}");
        });
    }

    /** The script runs in Node, where a server that records what it is asked stands for MongoDB. */
    @Test
    void aUserOfMongoDbReadsAndWritesItsOwnDatabaseAlone() throws Exception {
        var users = runUsersScript();
        assertThat(users).hasSameSizeAs(DATABASES);
        for (var name : DATABASES)
            assertThat(users)
                    .contains(Map.of(
                            "database",
                            name,
                            "user",
                            name,
                            "pwd",
                            "MHC_%s_MONGODB_PASSWORD".formatted(name.toUpperCase()),
                            "roles",
                            List.of(Map.of("role", "readWrite", "db", name))));
    }

    private static List<Map<String, Object>> runUsersScript() throws Exception {
        var server = """
                const made = [];
                let founded = false;
                const database = (name) => ({
                  getSiblingDB: database,
                  getUser: () => null,
                  createUser: (user) => made.push({ database: name, ...user }),
                  hello: () => ({ isWritablePrimary: founded }),
                  runCommand: (command) => {
                    if (command.replSetInitiate) founded = true;
                    else if (!founded) throw Object.assign(new Error(), { codeName: "NotYetInitialized" });
                  },
                });
                globalThis.connect = () => database("admin");
                globalThis.sleep = () => {};
                process.on("exit", () => console.log(JSON.stringify(made)));
                """;
        var script = Files.readString(ComposeFile.REPOSITORY.resolve("deploy/compose/users.js"));
        var node =
                new ProcessBuilder("node", "--input-type=module", "-").redirectError(ProcessBuilder.Redirect.INHERIT);
        for (var name : FILE.containers().get("mongodb-init").environment().keySet())
            node.environment().put(name, name);
        var process = node.start();
        try (var in = process.getOutputStream()) {
            in.write((server + script).getBytes(StandardCharsets.UTF_8));
        }
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return JsonMapper.shared().readValue(said, new tools.jackson.core.type.TypeReference<>() {});
    }
}
