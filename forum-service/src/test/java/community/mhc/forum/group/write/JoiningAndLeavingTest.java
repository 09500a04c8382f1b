package community.mhc.forum.group.write;

import static community.mhc.forum.Facts.*;

import community.mhc.chassis.problem.CommonError;
import community.mhc.forum.Forum;
import community.mhc.forum.group.GroupError;
import community.mhc.forum.group.Role;
import community.mhc.forum.group.events.MembershipRequestWithdrawn;
import org.junit.jupiter.api.Test;

class JoiningAndLeavingTest {

    @Test
    void anOpenGroupTakesEverybodyAtOnce() {
        Forum.given(openGroup(), owner())
                .when(new JoinGroup(GROUP, MEMBER))
                .then(joined(MEMBER))
                .answering(Role.MEMBER);
    }

    @Test
    void aClosedGroupIsAsked() {
        Forum.given(closedGroup(), owner())
                .when(new JoinGroup(GROUP, MEMBER))
                .then(asked(MEMBER))
                .answering(Role.REQUESTED);
    }

    @Test
    void joiningTwiceIsJoiningOnce() {
        Forum.given(openGroup(), owner(), joined(MEMBER))
                .when(new JoinGroup(GROUP, MEMBER))
                .then()
                .answering(Role.MEMBER);
        Forum.given(openGroup(), owner())
                .when(new JoinGroup(GROUP, OWNER))
                .then()
                .answering(Role.OWNER);
    }

    @Test
    void askingTwiceIsAskingOnce() {
        Forum.given(closedGroup(), owner(), asked(MEMBER))
                .when(new JoinGroup(GROUP, MEMBER))
                .then()
                .answering(Role.REQUESTED);
    }

    @Test
    void whoWasDeclinedOrLeftMayAskAgain() {
        Forum.given(closedGroup(), owner(), asked(MEMBER), declined(MEMBER))
                .when(new JoinGroup(GROUP, MEMBER))
                .then(asked(MEMBER));
        Forum.given(closedGroup(), owner(), asked(MEMBER), approved(MEMBER), left(MEMBER))
                .when(new JoinGroup(GROUP, MEMBER))
                .then(asked(MEMBER));
    }

    @Test
    void thereIsNoJoiningAGroupThatWasNeverFounded() {
        Forum.given().when(new JoinGroup(GROUP, MEMBER)).thenRefused(CommonError.NOT_FOUND);
        Forum.given().when(new LeaveGroup(GROUP, MEMBER)).thenRefused(CommonError.NOT_FOUND);
    }

    @Test
    void aMemberLeaves() {
        Forum.given(openGroup(), owner(), joined(MEMBER))
                .when(new LeaveGroup(GROUP, MEMBER))
                .then(left(MEMBER));
    }

    @Test
    void whoLeftOrNeverJoinedLeavesWithoutAnythingHappening() {
        Forum.given(openGroup(), owner(), joined(MEMBER), left(MEMBER))
                .when(new LeaveGroup(GROUP, MEMBER))
                .then()
                .when(new LeaveGroup(GROUP, OUTSIDER))
                .then();
    }

    @Test
    void whoAsksNoMoreIsNotWaitingAnyLonger() {
        Forum.given(closedGroup(), owner(), asked(MEMBER))
                .when(new LeaveGroup(GROUP, MEMBER))
                .then(new MembershipRequestWithdrawn(GROUP, MEMBER))
                .when(new ApproveMember(GROUP, MEMBER, OWNER))
                .thenRefused(CommonError.NOT_FOUND);
    }

    @Test
    void theOwnerCannotLeave() {
        Forum.given(openGroup(), owner()).when(new LeaveGroup(GROUP, OWNER)).thenRefused(GroupError.OWNER_CANNOT_LEAVE);
    }
}
