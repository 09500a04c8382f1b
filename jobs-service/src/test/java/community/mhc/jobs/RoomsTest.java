package community.mhc.jobs;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import community.mhc.chassis.test.InAndOutRoomsContract;
import org.junit.jupiter.api.Test;

/** Who may know whom. */
class RoomsTest extends InAndOutRoomsContract {

    RoomsTest() {
        super(JobsService.eventTypes());
    }

    /** Interest asks a posting how it stands; a posting knows of interest that there is some, and nothing else. */
    @Test
    void aFeatureKnowsOfTheOtherItsWordsEventsAndPublicCommands() {
        holds(noClasses()
                .that()
                .resideInAPackage("..posting..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..interest.write", "..interest.read"));
        holds(noClasses()
                .that()
                .resideInAPackage("..interest..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..posting.read", "..posting.automation"));
    }
}
