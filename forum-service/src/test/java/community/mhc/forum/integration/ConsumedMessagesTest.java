package community.mhc.forum.integration;

import community.mhc.chassis.test.ConsumedMessagesContract;
import community.mhc.forum.integration.MemberMessages.MemberRegisteredV1;

/** Who somebody is. */
class ConsumedMessagesTest extends ConsumedMessagesContract {

    ConsumedMessagesTest() {
        super(new Copy("member", "member-registered.v1", MemberRegisteredV1.class));
    }
}
