package community.mhc.jobs.integration.out;

import community.mhc.chassis.test.MessagesContract;
import community.mhc.jobs.Examples;
import java.util.Set;

/** Who employs, the description of a job and what an interested member wrote stay here. */
class MessageContractsTest extends MessagesContract {

    MessageContractsTest() {
        super(
                new Publication(),
                new Publication().topics().names(),
                Examples.all(),
                Set.of("Lakeside", "caseload", "Six years"));
    }
}
