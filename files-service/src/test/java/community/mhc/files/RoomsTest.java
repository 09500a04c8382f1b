package community.mhc.files;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import community.mhc.chassis.test.InAndOutRoomsContract;
import org.junit.jupiter.api.Test;

/** Who may know whom. */
class RoomsTest extends InAndOutRoomsContract {

    RoomsTest() {
        super(FilesService.eventTypes());
    }

    /** So that reading and writing can both use it, and neither learns of the other through it. */
    @Test
    void contentIsBytesAndKnowsNoLibrary() {
        holds(classes()
                .that()
                .resideInAPackage("..content")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                                "..content",
                                "community.mhc.files.library",
                                "community.mhc.chassis.problem",
                                "community.mhc.chassis.text")
                        .or(not(resideInAPackage("community.mhc..")))));
    }
}
