package community.mhc.files.integration.in;

import community.mhc.chassis.test.ConsumedMessagesContract;
import community.mhc.files.integration.in.GroupMessages.GroupFoundedV1;
import community.mhc.files.integration.in.GroupMessages.MemberLeftV1;
import community.mhc.files.integration.in.GroupMessages.MemberRoleV1;
import community.mhc.files.integration.in.MemberMessages.MemberRegisteredV1;

/** Who somebody is, what a group is, and who belongs to it as what. */
class ConsumedMessagesTest extends ConsumedMessagesContract {

    ConsumedMessagesTest() {
        super(
                new Copy("member", "member-registered.v1", MemberRegisteredV1.class),
                new Copy("forum", "group-founded.v1", GroupFoundedV1.class),
                new Copy("forum", "member-joined.v1", MemberRoleV1.class),
                new Copy("forum", "member-role-changed.v1", MemberRoleV1.class),
                new Copy("forum", "member-left.v1", MemberLeftV1.class));
    }
}
