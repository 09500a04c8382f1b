package community.mhc.notification.integration;

import community.mhc.chassis.test.ConsumedMessagesContract;
import community.mhc.notification.integration.AnnouncementMessages.AnnouncementPublishedV1;
import community.mhc.notification.integration.ConnectionMessages.ConnectionV1;
import community.mhc.notification.integration.GroupMessages.GroupFoundedV1;
import community.mhc.notification.integration.JobMessages.InterestShownV1;
import community.mhc.notification.integration.MemberMessages.MemberRegisteredV1;
import community.mhc.notification.integration.MembershipMessages.MembershipV1;
import community.mhc.notification.integration.ThreadMessages.PostEditedV1;
import community.mhc.notification.integration.ThreadMessages.ReplyPostedV1;
import community.mhc.notification.integration.ThreadMessages.ThreadOpenedV1;

/** Everything that somebody may want to hear of. */
class ConsumedMessagesTest extends ConsumedMessagesContract {

    ConsumedMessagesTest() {
        super(
                new Copy("member", "member-registered.v1", MemberRegisteredV1.class),
                new Copy("member", "connection-requested.v1", ConnectionV1.class),
                new Copy("member", "connection-accepted.v1", ConnectionV1.class),
                new Copy("forum", "group-founded.v1", GroupFoundedV1.class),
                new Copy("forum", "membership-requested.v1", MembershipV1.class),
                new Copy("forum", "member-joined.v1", MembershipV1.class),
                new Copy("forum", "member-role-changed.v1", MembershipV1.class),
                new Copy("forum", "member-left.v1", MembershipV1.class),
                new Copy("forum", "membership-declined.v1", MembershipV1.class),
                new Copy("forum", "thread-opened.v1", ThreadOpenedV1.class),
                new Copy("forum", "reply-posted.v1", ReplyPostedV1.class),
                new Copy("forum", "post-edited.v1", PostEditedV1.class),
                new Copy("forum", "announcement-published.v1", AnnouncementPublishedV1.class),
                new Copy("jobs", "interest-shown.v1", InterestShownV1.class));
    }
}
