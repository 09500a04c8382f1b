package community.mhc.forum;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import community.mhc.chassis.test.RoomsContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may know whom. */
class RoomsTest extends RoomsContract {

    private static final String FORUM = "community.mhc.forum.";

    RoomsTest() {
        super(StoredEvents.eventTypes());
    }

    @Test
    void whatDecidesKnowsNoMessagesNoNamesAndNoDatabase() {
        holds(noClasses()
                .that()
                .resideInAPackage("..write")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..integration", "..people", "community.mhc.chassis.views", "com.mongodb.."));
    }

    @Test
    void whatIsShownKnowsNoMessages() {
        holds(noClasses()
                .that()
                .resideInAPackage("..read")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..integration", FORUM + "stream"));
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
                .onlyDependOnClassesThat(resideInAnyPackage("..integration", "..people", "community.mhc.chassis..")
                        .or(nameMatching(".*Event(\\$.*)?"))
                        .or(not(resideInAPackage("community.mhc..")))));
    }

    @Test
    void roomsAreClosedByDefault() {
        var inRooms = ofService().stream()
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
}
