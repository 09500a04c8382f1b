package community.mhc.local.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import tools.jackson.databind.json.JsonMapper;

/** deploy/DEPENDENCIES.md lists what we depend on: all of it, nothing else, and in the version that is used. */
class DependenciesTest {

    private static final Path REPOSITORY = ComposeFile.REPOSITORY;
    private static final XPath XPATH = XPathFactory.newInstance().newXPath();
    private static final Pattern ROW = Pattern.compile("\\| `([^`]+)` \\| ([^|]+?) \\| [^|]+ \\|[^|]*\\|");

    /** In the list, a version that Spring Boot manages. */
    private static final String BY_BOOT = "Boot";

    private static final Map<String, String> LISTED = new TreeMap<>();
    private static final Map<String, String> PROPERTIES = new TreeMap<>();
    private static final List<Document> POMS = new ArrayList<>();

    @BeforeAll
    static void read() throws Exception {
        for (var line : Files.readAllLines(REPOSITORY.resolve("deploy/DEPENDENCIES.md"))) {
            var row = ROW.matcher(line);
            if (row.matches())
                assertThat(LISTED.put(row.group(1), row.group(2)))
                        .as(row.group(1))
                        .isNull();
        }
        var root = parse(REPOSITORY.resolve("pom.xml"));
        all(root, "/project/properties/*").forEach(one -> PROPERTIES.put(one.getNodeName(), one.getTextContent()));
        POMS.add(root);
        for (var module : all(root, "/project/modules/module").toList())
            POMS.add(parse(REPOSITORY.resolve(module.getTextContent()).resolve("pom.xml")));
    }

    @Test
    void everyLibraryAndPluginIsListedInItsVersion() throws Exception {
        var versions = managed();
        var used = new TreeMap<String, String>();
        for (var pom : POMS)
            all(pom, "/project/parent|/project/dependencies/dependency|//plugin|//path|//dependency[scope='import']")
                    .filter(one -> !child(one, "groupId").equals("community.mhc"))
                    .forEach(one ->
                            used.merge(nameOf(one), versionOf(one, versions), (a, b) -> a.equals(BY_BOOT) ? b : a));

        assertThat(listed(name -> name.contains(":") && !name.matches("(image|deb):.*")))
                .isEqualTo(used.keySet());
        used.forEach((name, version) -> {
            if (version.equals(BY_BOOT) && !LISTED.get(name).equals(BY_BOOT))
                assertThat(PROPERTIES.values()).as(name).contains(LISTED.get(name));
            else assertThat(LISTED.get(name)).as(name).isEqualTo(version);
        });
    }

    @Test
    void everyVersionThatWeChooseOurselvesIsListed() {
        PROPERTIES.forEach((name, version) -> {
            if (name.endsWith(".version") && !name.equals("java.version"))
                assertThat(LISTED.values()).as(name).contains(version);
        });
        for (var name : listed(name -> name.endsWith(".version")))
            assertThat(PROPERTIES).containsEntry(name, LISTED.get(name));
    }

    @Test
    void everyPackageOfTheWebAppIsListedInItsVersion() throws Exception {
        var web = JsonMapper.shared()
                .readTree(REPOSITORY.resolve("gateway/web/package.json").toFile());
        var used = new TreeMap<String, String>();
        for (var kind : List.of("dependencies", "devDependencies"))
            web.get(kind)
                    .properties()
                    .forEach(one ->
                            used.put(one.getKey(), one.getValue().stringValue().replaceAll("^[~^]", "")));

        var others = listed(name -> !name.contains(":") && !name.endsWith(".version"));
        assertThat(others).isEqualTo(used.keySet());
        assertThat(LISTED).containsAllEntriesOf(used);
    }

    @Test
    void noLockFileNamesARegistry() throws Exception {
        assertThat(Files.readString(REPOSITORY.resolve("gateway/web/package-lock.json")))
                .contains("\"integrity\"")
                .doesNotContain("\"resolved\"");
    }

    @Test
    void everyImageIsListedInItsVersion() throws Exception {
        var dockerfile = Files.readString(REPOSITORY.resolve("deploy/Dockerfile"));
        var images = Stream.concat(
                ComposeFile.read().containers().values().stream()
                        .filter(container -> !container.isOurs())
                        .map(container -> container.settings().get("image").toString()),
                Pattern.compile("(?m)^FROM (\\S+)")
                        .matcher(dockerfile)
                        .results()
                        .map(from -> from.group(1)));
        var used = new TreeMap<String, String>();
        images.map(image -> image.split(":")).forEach(image -> used.put("image:" + image[0], image[1]));

        assertThat(listed(name -> name.startsWith("image:"))).isEqualTo(used.keySet());
        assertThat(LISTED).containsAllEntriesOf(used);
    }

    @Test
    void everyPackageThatIsInstalledIsListed() throws Exception {
        var ci = Files.readString(REPOSITORY.resolve(".ci/run"));
        var used = Pattern.compile("(?m)^needs \\w+ (.+)$|missing\\+=\\(([a-z][^)]*)\\)")
                .matcher(ci)
                .results()
                .flatMap(found -> Stream.of((found.group(1) == null ? found.group(2) : found.group(1)).split(" ")))
                .map(name -> "deb:" + name)
                .toList();
        assertThat(listed(name -> name.startsWith("deb:"))).hasSameElementsAs(used);
    }

    private static java.util.Set<String> listed(java.util.function.Predicate<String> which) {
        return LISTED.keySet().stream()
                .filter(which)
                .collect(java.util.stream.Collectors.toCollection(java.util.TreeSet::new));
    }

    private static Map<String, String> managed() throws Exception {
        var versions = new TreeMap<String, String>();
        all(POMS.getFirst(), "//dependencyManagement//dependency")
                .forEach(one -> versions.put(nameOf(one), filledIn(child(one, "version"))));
        return versions;
    }

    private static String versionOf(Node artifact, Map<String, String> managed) {
        var own = child(artifact, "version");
        return own.isEmpty() ? managed.getOrDefault(nameOf(artifact), BY_BOOT) : filledIn(own);
    }

    /** The version, where it is a property its value: of the root pom, or of the module's own. */
    private static String filledIn(String version) {
        if (!version.startsWith("${")) return version;
        var name = version.substring(2, version.length() - 1);
        return PROPERTIES.getOrDefault(
                name,
                POMS.stream()
                        .flatMap(pom -> all(pom, "/project/properties/*"))
                        .filter(one -> one.getNodeName().equals(name))
                        .map(Node::getTextContent)
                        .findFirst()
                        .orElse(version));
    }

    private static String nameOf(Node artifact) {
        return child(artifact, "groupId") + ":" + child(artifact, "artifactId");
    }

    private static String child(Node parent, String name) {
        return all(parent, name).map(Node::getTextContent).findFirst().orElse("");
    }

    private static Stream<Node> all(Node from, String path) {
        try {
            var nodes = (NodeList) XPATH.evaluate(path, from, XPathConstants.NODESET);
            return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item);
        } catch (javax.xml.xpath.XPathExpressionException e) {
            throw new IllegalArgumentException(path, e);
        }
    }

    private static Document parse(Path pom) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(pom.toFile());
    }
}
