package community.mhc.forum;

import community.mhc.chassis.test.ConsumedMessagesContract;

class ConsumedMessagesTest extends ConsumedMessagesContract {

    ConsumedMessagesTest() {
        super(StoredEvents.eventTypes());
    }
}
