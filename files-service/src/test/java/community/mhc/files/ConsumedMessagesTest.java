package community.mhc.files;

import community.mhc.chassis.test.ConsumedMessagesContract;

class ConsumedMessagesTest extends ConsumedMessagesContract {

    ConsumedMessagesTest() {
        super(FilesService.eventTypes());
    }
}
