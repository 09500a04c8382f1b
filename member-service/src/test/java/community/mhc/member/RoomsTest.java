package community.mhc.member;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import org.axonframework.serialization.Revision;
import org.junit.jupiter.api.Test;

/** Which room may know which. */
class RoomsTest {

    private static final String US = "community.mhc.member";

    private static final JavaClasses OURS =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages(US);

    @Test
    void eventsKnowAlmostNothing() {
        classes()
                .that()
                .resideInAPackage("..events")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..",
                        "org.jspecify..",
                        "org.axonframework.serialization",
                        "community.mhc.chassis.store",
                        US + ".*.events"))
                .check(OURS);
    }

    @Test
    void whatDecidesNeverReadsAView() {
        noClasses()
                .that()
                .resideInAPackage("..write..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..read..")
                .check(OURS);
    }

    @Test
    void whatIsShownNeverDecides() {
        noClasses()
                .that()
                .resideInAPackage("..read..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..write..")
                .check(OURS);
    }

    @Test
    void anotherFeaturesWriteRoomIsKnownByItsPublicCommandsOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackages(US + ".profile.write", US + ".connection.write", US + ".account.write")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..write")
                .check(OURS);
    }

    @Test
    void whatLeavesTheServiceIsMadeOfEventsAlone() {
        classes()
                .that()
                .resideInAPackage(US + ".integration")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..",
                        "org.jspecify..",
                        "org.springframework..",
                        "org.axonframework.eventhandling",
                        "community.mhc.chassis.stream",
                        US + ".*.events",
                        US + ".integration"))
                .check(OURS);
    }

    @Test
    void signingInKnowsAccountsByTheirWordsOnly() {
        noClasses()
                .that()
                .resideInAPackage(US + ".signin..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..events..", "..write..", "..read..")
                .check(OURS);
    }

    @Test
    void featuresDoNotDependOnEachOtherInCircles() {
        slices().matching(US + ".(*)..").should().beFreeOfCycles().check(OURS);
    }

    @Test
    void anotherServiceIsKnownByItsContractsOnly() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("community.mhc..")
                        .and(not(resideInAnyPackage(US + "..", "community.mhc.chassis.."))))
                .check(OURS);
    }

    /** Records are public where the driver's codec reads them; whoever lets others in says so here. */
    @Test
    void roomsAreClosedByDefault() {
        var open = OURS.stream()
                .filter(type -> type.getPackageName().matches(".*\\.(read|write|integration)"))
                .filter(type -> type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(type -> !type.isRecord());
        assertThat(open).isEmpty();
    }

    /** An event without a stored name would be stored under the name of its class. */
    @Test
    void everyEventHasAStoredName() {
        var events = OURS.stream()
                .filter(type -> type.isAnnotatedWith(Revision.class))
                .map(JavaClass::getName);
        assertThat(events)
                .containsExactlyInAnyOrderElementsOf(MemberConfiguration.EVENT_TYPES.classes().stream()
                        .map(Class::getName)
                        .toList());
    }
}
