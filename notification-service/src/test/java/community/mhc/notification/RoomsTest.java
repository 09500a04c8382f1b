package community.mhc.notification;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.axonframework.serialization.Revision;
import org.junit.jupiter.api.Test;

/** Who may know whom. */
class RoomsTest {

    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("community.mhc.notification");

    @Test
    void eventsKnowNothingButThemselves() {
        classes()
                .that()
                .resideInAPackage("..events")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("..events", "java..", "org.jspecify..", "org.axonframework.serialization")
                .check(SERVICE);
    }

    @Test
    void writingNeverLooksAtViews() {
        noClasses()
                .that()
                .resideInAPackage("..write")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..read", "..integration", "com.mongodb..")
                .check(SERVICE);
    }

    @Test
    void readingNeverLooksAtAggregates() {
        noClasses()
                .that()
                .resideInAPackage("..read")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..write", "..integration", "org.axonframework.modelling..")
                .check(SERVICE);
    }

    /** What others tell becomes commands; how they are decided and shown is not the messages' business. */
    @Test
    void messagesOfOthersReachNoRoomOfOurs() {
        noClasses()
                .that()
                .resideInAPackage("..integration")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..write", "..read")
                .check(SERVICE);
    }

    @Test
    void anotherServiceIsKnownByItsContractsOnly() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("community.mhc..")
                        .and(not(resideInAnyPackage("community.mhc.notification..", "community.mhc.chassis.."))))
                .check(SERVICE);
    }

    /** An event without a stored name would be stored under the name of its class. */
    @Test
    void everyEventHasAStoredName() {
        var events = SERVICE.stream()
                .filter(type -> type.isAnnotatedWith(Revision.class))
                .map(type -> type.getName())
                .sorted()
                .toList();
        assertThat(StoredEvents.eventTypes().classes().stream()
                        .map(Class::getName)
                        .sorted()
                        .toList())
                .isEqualTo(events);
    }
}
