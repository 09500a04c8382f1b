package community.mhc.chassis.test;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import community.mhc.chassis.store.EventTypes;
import org.junit.jupiter.api.Test;

/** Of a service that keeps what it says to others in {@code integration.out}, and what it knows of them in {@code integration.in}. */
public abstract class InAndOutRoomsContract extends RoomsContract {

    protected InAndOutRoomsContract(EventTypes types) {
        super(types);
    }

    @Test
    void whatDecidesKnowsNoDatabase() {
        holds(noClasses()
                .that()
                .resideInAPackage("..write")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.mongodb.."));
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
                .onlyDependOnClassesThat(EVENTS.or(resideInAnyPackage("..integration.out", "community.mhc.chassis.."))
                        .or(not(resideInAPackage("community.mhc..")))));
    }

    @Test
    void whatIsKnownOfOthersDependsOnNothingOfOurs() {
        holds(noClasses()
                .that()
                .resideInAPackage("..integration.in")
                .should()
                .dependOnClassesThat(resideInAPackage(service() + "..").and(not(resideInAPackage("..integration.in"))))
                .allowEmptyShould(true));
    }
}
