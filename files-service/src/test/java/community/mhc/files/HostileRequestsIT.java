package community.mhc.files;

import community.mhc.chassis.test.HostileRequests;
import java.util.UUID;

@FilesServiceTest
class HostileRequestsIT extends HostileRequests {

    @Override
    protected UUID caller() {
        return UUID.randomUUID();
    }
}
