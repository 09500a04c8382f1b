package community.mhc.chassis.sample;

import community.mhc.chassis.test.HostileRequests;
import community.mhc.chassis.test.ServiceTest;
import java.util.UUID;

@ServiceTest
class HostileRequestsIT extends HostileRequests {

    @Override
    protected UUID caller() {
        return UUID.randomUUID();
    }
}
