package community.mhc.jobs.integration.in;

import community.mhc.chassis.test.ConsumedMessagesContract;
import community.mhc.jobs.integration.in.MemberMessages.MemberRegisteredV1;

/** Who somebody is. */
class ConsumedMessagesTest extends ConsumedMessagesContract {

    ConsumedMessagesTest() {
        super(new Copy("member", "member-registered.v1", MemberRegisteredV1.class));
    }
}
