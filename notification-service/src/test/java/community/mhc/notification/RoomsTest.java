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
    void whatDecidesKnowsNoMessagesAndNoDatabase() {
        holds(noClasses()
                .that()
                .resideInAPackage("..write")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..integration", "com.mongodb.."));
    }

    @Test
    void whatIsShownKnowsNoMessages() {
        holds(noClasses()
                .that()
                .resideInAPackage("..read")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..integration"));
    }

    /** What others tell becomes commands; how they are decided and shown is not the messages' business. */
    @Test
    void messagesOfOthersReachNoRoomOfOurs() {
        holds(noClasses()
                .that()
                .resideInAPackage("..integration")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..write", "..read"));
    }
}
