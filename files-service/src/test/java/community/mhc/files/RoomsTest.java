package community.mhc.files;

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
import org.axonframework.serialization.Revision;
import org.junit.jupiter.api.Test;

/** Who may know whom. */
class RoomsTest {

    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("community.mhc.files");

    private static void holds(ArchRule rule) {
        rule.check(SERVICE);
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
                .resideInAnyPackage("..read", "..automation", "..integration.out", "com.mongodb.."));
    }

    @Test
    void readingNeverLooksAtAggregates() {
        holds(noClasses()
                .that()
                .resideInAPackage("..read")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..write", "..automation", "..integration.out", "org.axonframework.modelling.."));
    }

    @Test
    void whatHappensByItselfKnowsEventsAndPublicCommands() {
        holds(noClasses()
                .that()
                .resideInAPackage("..automation")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..read", "..integration.."));
    }

    @Test
    void messagesOutAreMadeOfEvents() {
        holds(classes()
                .that()
                .resideInAPackage("..integration.out")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("..integration.out", "..events", "community.mhc.chassis..")
                        .or(not(resideInAPackage("community.mhc..")))));
    }

    @Test
    void whatIsKnownOfOthersDependsOnNothingOfOurs() {
        holds(noClasses()
                .that()
                .resideInAPackage("..integration.in")
                .should()
                .dependOnClassesThat(
                        resideInAPackage("community.mhc.files..").and(not(resideInAPackage("..integration.in")))));
    }

    /** So that reading and writing can both use it, and neither learns of the other through it. */
    @Test
    void contentIsBytesAndKnowsNoLibrary() {
        holds(classes()
                .that()
                .resideInAPackage("..content")
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage("..content", "community.mhc.files.library", "community.mhc.chassis.problem")
                                .or(not(resideInAPackage("community.mhc..")))));
    }

    @Test
    void anotherServiceIsKnownByItsContractsOnly() {
        holds(noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("community.mhc..")
                        .and(not(resideInAnyPackage("community.mhc.files..", "community.mhc.chassis..")))));
    }

    /** An event without a stored name would be stored under the name of its class. */
    @Test
    void everyEventHasAStoredName() {
        var events = SERVICE.stream()
                .filter(type -> type.isAnnotatedWith(Revision.class))
                .map(type -> type.getName())
                .toList();
        assertThat(FilesService.eventTypes().classes())
                .extracting(Class::getName)
                .containsExactlyInAnyOrderElementsOf(events)
                .isNotEmpty();
    }
}
