package community.mhc.files.integration.out;

import community.mhc.chassis.test.MessagesContract;
import community.mhc.files.Examples;
import java.util.Set;

/** Where a file lies, how it is tagged and what it is stay here. */
class MessageContractsTest extends MessagesContract {

    MessageContractsTest() {
        super(
                new Publication(),
                new Publication().topics().names(),
                Examples.all(),
                Set.of("Consent forms", "intake", "application/pdf"));
    }
}
