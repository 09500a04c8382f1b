package community.mhc.chassis.test;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchRule;
import community.mhc.chassis.store.EventTypes;
import org.axonframework.serialization.Revision;
import org.junit.jupiter.api.Test;

/** Who may know whom, in every service alike; a service adds the rules of its own rooms. */
public abstract class RoomsContract {

    private final String service;
    private final JavaClasses imported;
    private final EventTypes types;

    /** The service is the package of the test that extends this. */
    protected RoomsContract(EventTypes types) {
        this.service = getClass().getPackageName();
        this.types = types;
        this.imported = new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests())
                .importPackages(service);
    }

    /** The service's package. */
    protected final String service() {
        return service;
    }

    /** All that is no test. */
    protected final JavaClasses ofService() {
        return imported;
    }

    protected final void holds(ArchRule rule) {
        rule.check(imported);
    }

    /** Events of an aggregate: the interface {@code <Aggregate>Event} and the records nested in it. */
    protected static final DescribedPredicate<JavaClass> EVENTS =
            describe("events", type -> type.getName().matches("community\\.mhc\\..*\\.[A-Z]\\w*Event(\\$\\w+)?"));

    @Test
    void eventsKnowNothingButThemselves() {
        holds(classes()
                .that(EVENTS.or(annotatedWith(Revision.class)))
                .should()
                .onlyDependOnClassesThat(EVENTS.or(resideInAnyPackage(
                        "java..",
                        "org.jspecify..",
                        "org.axonframework.serialization",
                        "community.mhc.chassis.store"))));
    }

    @Test
    void whatDecidesNeverLooksAtViews() {
        holds(noClasses()
                .that()
                .resideInAPackage("..write..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..read..", "..automation..", "..integration.out.."));
    }

    @Test
    void whatIsShownNeverLooksAtAggregates() {
        holds(noClasses()
                .that()
                .resideInAPackage("..read..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "..write..", "..automation..", "..integration.out..", "org.axonframework.modelling.."));
    }

    @Test
    void anotherServiceIsKnownByItsContractsOnly() {
        holds(noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("community.mhc..")
                        .and(not(resideInAnyPackage(
                                service + "..", "community.mhc.chassis..", "community.mhc.viewer..")))));
    }

    /** An event without a stored name would be stored under the name of its class. */
    @Test
    void everyEventHasAStoredName() {
        var events = imported.stream()
                .filter(type -> type.isAnnotatedWith(Revision.class))
                .map(JavaClass::getName)
                .toList();
        assertThat(types.classes())
                .extracting(Class::getName)
                .containsExactlyInAnyOrderElementsOf(events)
                .isNotEmpty();
    }
}
