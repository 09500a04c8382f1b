package community.mhc.jobs;

import community.mhc.chassis.test.ConsumedMessagesContract;

class ConsumedMessagesTest extends ConsumedMessagesContract {

    ConsumedMessagesTest() {
        super(JobsService.eventTypes());
    }
}
