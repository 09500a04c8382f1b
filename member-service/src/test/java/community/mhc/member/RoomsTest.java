package community.mhc.member;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import community.mhc.chassis.test.RoomsContract;
import org.junit.jupiter.api.Test;

/** Which room may know which. */
class RoomsTest extends RoomsContract {

    private static final String US = "community.mhc.member";

    /** The interface {@code <Aggregate>Event} and the records nested in it. */
    private static final DescribedPredicate<JavaClass> OUR_EVENTS =
            describe("our events", type -> type.getName().matches("community\\.mhc\\.member\\..*Event(\\$\\w+)?"));

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
                .onlyDependOnClassesThat(OUR_EVENTS.or(resideInAnyPackage(
                        "java..",
                        "org.jspecify..",
                        "org.springframework..",
                        "org.axonframework.eventhandling",
                        "community.mhc.chassis.stream",
                        US + ".integration"))));
    }

    @Test
    void signingInKnowsAccountsByTheirWordsOnly() {
        holds(noClasses()
                .that()
                .resideInAPackage(US + ".signin..")
                .should()
                .dependOnClassesThat(OUR_EVENTS.or(resideInAnyPackage("..write..", "..read.."))));
    }

    @Test
    void featuresDoNotDependOnEachOtherInCircles() {
        holds(slices().matching(US + ".(*)..").should().beFreeOfCycles());
    }

    /** Records are public where the driver's codec reads them; what else is public is named here. */
    @Test
    void roomsAreClosedByDefault() {
        var open = ofService().stream()
                .filter(type -> type.getPackageName().matches(".*\\.(read|write|integration)"))
                .filter(type -> type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(type -> !type.isRecord());
        assertThat(open).extracting(JavaClass::getSimpleName).containsExactly("MemberCommand");
    }
}
