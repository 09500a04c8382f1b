package community.mhc.gateway;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class RoomsTest {

    /** problem and instances know nobody; session knows problem; signin knows session; routing knows signin. */
    @Test
    void packagesDependInOneDirection() {
        slices().matching("community.mhc.gateway.(*)..")
                .should()
                .beFreeOfCycles()
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("community.mhc.gateway"));
    }
}
