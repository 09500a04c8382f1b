package community.mhc.notification;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import community.mhc.chassis.test.RoomsContract;
import org.junit.jupiter.api.Test;

/** Who may know whom. */
class RoomsTest extends RoomsContract {

    RoomsTest() {
        super(StoredEvents.eventTypes());
    }

    @Test
    void whatDecidesKnowsNoEventsOfOthersAndNoDatabase() {
        holds(noClasses()
                .that()
                .resideInAPackage("..write")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..integration", "com.mongodb.."));
    }

    @Test
    void whatHappensByItselfKnowsPublicCommandsOnly() {
        holds(noClasses()
                .that()
                .resideInAPackage("..automation")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..write", "..read"));
    }
}
