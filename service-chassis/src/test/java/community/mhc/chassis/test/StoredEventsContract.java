package community.mhc.chassis.test;

import static org.assertj.core.api.Assertions.assertThat;

import community.mhc.chassis.store.EventTypes;
import community.mhc.chassis.store.PersonalData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every event that was ever stored can be read as today's, by the upcasters that the service has as beans: one golden file an event
 * and revision, from the first on.
 * {@code -Dcontracts.write=true} writes the file that a new event or revision lacks, never one that is there. A file is never changed
 * and never removed: what it holds is in stores.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class StoredEventsContract {

    private static final Path GOLDEN = Path.of("src/test/resources/golden-events");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final EventTypes types;
    private final List<Object> examples;
    private final Set<String> personal;
    private final StoredForm form;

    /**
     * @param examples one of every event
     * @param personal what tells who somebody is or what somebody wrote, as {@code MemberRegistered.email}
     */
    protected StoredEventsContract(EventTypes types, List<Object> examples, Set<String> personal) {
        this.types = types;
        this.examples = examples;
        this.personal = personal;
        this.form = StoredForm.of(types, getClass().getPackageName());
    }

    List<Object> events() {
        return examples;
    }

    List<String> goldenFiles() throws IOException {
        try (var files = Files.list(GOLDEN)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("events")
    void anEventIsStoredAsItEverWas(Object event) throws IOException {
        var stored = form.of(event);
        var file = GOLDEN.resolve(
                fileOf(stored.getType().getName(), stored.getType().getRevision()));
        if (Boolean.getBoolean("contracts.write") && !Files.exists(file)) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, JSON.writeValueAsString(JSON.readTree(stored.getData())) + "\n");
        }
        assertThat(JSON.readTree(stored.getData())).isEqualTo(JSON.readTree(Files.readString(file)));
        assertThat(form.read(stored.getType().getName(), stored.getType().getRevision(), Files.readString(file)))
                .isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("goldenFiles")
    void whatWasEverStoredIsReadAsTodaysEvent(String file) throws IOException {
        var parts = file.split("\\.");
        var name = parts[0] + "." + parts[1];
        var event = form.read(name, parts[2], Files.readString(GOLDEN.resolve(file)));
        assertThat(event).isInstanceOf(types.classOf(name));
        assertThat(Components.missingIn(event)).isEmpty();
    }

    @Test
    void everyEventHasAnExample() {
        assertThat(examples).extracting(Object::getClass).containsExactlyInAnyOrderElementsOf(types.classes());
    }

    @Test
    void everyRevisionOfEveryEventHasItsFile() throws IOException {
        assertThat(goldenFiles())
                .containsExactlyInAnyOrderElementsOf(
                        types.classes().stream().flatMap(this::filesOf).toList());
    }

    @Test
    void whatWasStoredStaysAsItIs() {
        assertThat(History.here().changedIn(GOLDEN)).isEmpty();
    }

    @Test
    void whatTellsWhoSomebodyIsIsMarked() {
        var marked = types.classes().stream()
                .flatMap(event -> Stream.of(event.getRecordComponents())
                        .filter(component -> component.isAnnotationPresent(PersonalData.class))
                        .map(component -> event.getSimpleName() + "." + component.getName()));
        assertThat(marked).containsExactlyInAnyOrderElementsOf(personal);
    }

    private Stream<String> filesOf(Class<?> event) {
        var today = Integer.parseInt(form.typeOf(event).getRevision());
        return IntStream.rangeClosed(1, today)
                .mapToObj(revision -> fileOf(Objects.requireNonNull(types.nameOf(event)), "" + revision));
    }

    private static String fileOf(String name, String revision) {
        return name + "." + revision + ".json";
    }
}
