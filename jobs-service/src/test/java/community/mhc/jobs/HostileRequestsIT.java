package community.mhc.jobs;

import community.mhc.chassis.test.HostileRequests;
import java.util.UUID;

@JobsServiceTest
class HostileRequestsIT extends HostileRequests {

    @Override
    protected UUID caller() {
        return UUID.randomUUID();
    }
}
