package community.mhc.notification;

import community.mhc.chassis.test.ConsumedMessagesContract;

class ConsumedMessagesTest extends ConsumedMessagesContract {

    ConsumedMessagesTest() {
        super(StoredEvents.eventTypes());
    }
}
