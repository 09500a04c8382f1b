package community.mhc.member;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaModifier;
import community.mhc.chassis.test.RoomsContract;
import org.junit.jupiter.api.Test;

/** Which room may know which. */
class RoomsTest extends RoomsContract {

    private static final String US = "community.mhc.member";

    RoomsTest() {
        super(MemberConfiguration.EVENT_TYPES);
    }

    @Test
    void anotherFeaturesWriteRoomIsKnownByItsPublicCommandsOnly() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackages(US + ".profile.write", US + ".connection.write", US + ".account.write")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..write"));
    }

    @Test
    void whatLeavesTheServiceIsMadeOfEventsAlone() {
        holds(classes()
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
                        US + ".integration")));
    }

    @Test
    void signingInKnowsAccountsByTheirWordsOnly() {
        holds(noClasses()
                .that()
                .resideInAPackage(US + ".signin..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..events..", "..write..", "..read.."));
    }

    @Test
    void featuresDoNotDependOnEachOtherInCircles() {
        holds(slices().matching(US + ".(*)..").should().beFreeOfCycles());
    }

    /** Records are public where the driver's codec reads them; whoever lets others in says so here. */
    @Test
    void roomsAreClosedByDefault() {
        var open = ofService().stream()
                .filter(type -> type.getPackageName().matches(".*\\.(read|write|integration)"))
                .filter(type -> type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(type -> !type.isRecord());
        assertThat(open).isEmpty();
    }
}
