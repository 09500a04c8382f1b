package community.mhc.forum;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import community.mhc.chassis.store.EventTypes;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may know whom. */
class RoomsTest {

    private static final String FORUM = "community.mhc.forum.";
    private static final JavaClasses FORUM_CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("community.mhc.forum");

    private static void holds(ArchRule rule) {
        rule.check(FORUM_CLASSES);
    }

    @Test
    void eventsKnowNothingButThemselves() {
        holds(classes()
                .that()
                .resideInAPackage("..events")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "..events",
                        "java..",
                        "org.jspecify..",
                        "org.axonframework.serialization",
                        "community.mhc.chassis.store"));
    }

    @Test
    void writingNeverLooksAtViews() {
        holds(noClasses()
                .that()
                .resideInAPackage("..write")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..read", "..integration", "..people", "..view", "com.mongodb.."));
    }

    @Test
    void readingNeverLooksAtAggregates() {
        holds(noClasses()
                .that()
                .resideInAPackage("..read")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..write", "..integration", FORUM + "stream", "org.axonframework.modelling.."));
    }

    /** Of another feature: its words and its events, never its rooms. */
    @ParameterizedTest
    @ValueSource(strings = {"group", "thread", "post", "announcement"})
    void aFeaturesRoomsAreItsOwn(String feature) {
        holds(noClasses()
                .that()
                .resideOutsideOfPackage(FORUM + feature + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(FORUM + feature + ".write", FORUM + feature + ".read"));
    }

    @Test
    void messagesAreMadeOfEventsAndOfWhoIsWho() {
        holds(classes()
                .that()
                .resideInAPackage("..integration")
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage("..integration", "..events", "..people", "community.mhc.chassis..")
                                .or(not(resideInAPackage("community.mhc..")))));
    }

    @Test
    void anotherServiceIsKnownByItsContractsOnly() {
        holds(noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("community.mhc..")
                        .and(not(resideInAnyPackage("community.mhc.forum..", "community.mhc.chassis..")))));
    }

    @Test
    void roomsAreClosedByDefault() {
        var inRooms = FORUM_CLASSES.stream()
                .filter(type -> type.getPackageName().matches(".*\\.(read|write|integration)"))
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .toList();
        var open = inRooms.stream()
                .filter(type -> type.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC))
                .filter(type -> !type.isRecord())
                .toList();
        assertThat(inRooms).hasSizeGreaterThan(50);
        assertThat(open).isEmpty();
    }

    /** An event without a stored name would be stored under the name of its class. */
    @Test
    void everyEventHasAStoredName() {
        EventTypes stored = StoredEvents.eventTypes();
        List<String> events = FORUM_CLASSES.stream()
                .filter(type -> type.isAnnotatedWith(Revision.class))
                .map(type -> type.getName())
                .sorted()
                .toList();
        assertThat(stored.classes().stream().map(Class::getName).sorted().toList())
                .isEqualTo(events);
    }
}
