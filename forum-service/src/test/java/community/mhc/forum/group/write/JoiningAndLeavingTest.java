package community.mhc.forum.group.write;

import static community.mhc.forum.Facts.*;

import community.mhc.chassis.problem.CommonError;
import community.mhc.forum.Forum;
import community.mhc.forum.group.GroupError;
import community.mhc.forum.group.MembershipEvent.Withdrawn;
import community.mhc.forum.group.Role;
import community.mhc.forum.group.write.MembershipCommand.Approve;
import community.mhc.forum.group.write.MembershipCommand.Join;
import community.mhc.forum.group.write.MembershipCommand.Leave;
import org.junit.jupiter.api.Test;

class JoiningAndLeavingTest {

    @Test
    void anOpenGroupTakesEverybodyAtOnce() {
        Forum.given(openGroup(), owner())
                .when(new Join(GROUP, MEMBER))
                .then(joined(MEMBER))
                .answering(Role.MEMBER);
    }

    @Test
    void aClosedGroupIsAsked() {
        Forum.given(closedGroup(), owner())
                .when(new Join(GROUP, MEMBER))
                .then(asked(MEMBER))
                .answering(Role.REQUESTED);
    }

    @Test
    void joiningTwiceIsJoiningOnce() {
        Forum.given(openGroup(), owner(), joined(MEMBER))
                .when(new Join(GROUP, MEMBER))
                .then()
                .answering(Role.MEMBER);
        Forum.given(openGroup(), owner()).when(new Join(GROUP, OWNER)).then().answering(Role.OWNER);
    }

    @Test
    void askingTwiceIsAskingOnce() {
        Forum.given(closedGroup(), owner(), asked(MEMBER))
                .when(new Join(GROUP, MEMBER))
                .then()
                .answering(Role.REQUESTED);
    }

    @Test
    void whoWasDeclinedOrLeftMayAskAgain() {
        Forum.given(closedGroup(), owner(), asked(MEMBER), declined(MEMBER))
                .when(new Join(GROUP, MEMBER))
                .then(asked(MEMBER));
        Forum.given(closedGroup(), owner(), asked(MEMBER), approved(MEMBER), left(MEMBER))
                .when(new Join(GROUP, MEMBER))
                .then(asked(MEMBER));
    }

    @Test
    void thereIsNoJoiningAGroupThatWasNeverFounded() {
        Forum.given().when(new Join(GROUP, MEMBER)).thenRefused(CommonError.NOT_FOUND);
        Forum.given().when(new Leave(GROUP, MEMBER)).thenRefused(CommonError.NOT_FOUND);
    }

    @Test
    void aMemberLeaves() {
        Forum.given(openGroup(), owner(), joined(MEMBER))
                .when(new Leave(GROUP, MEMBER))
                .then(left(MEMBER));
    }

    @Test
    void whoLeftOrNeverJoinedLeavesWithoutAnythingHappening() {
        Forum.given(openGroup(), owner(), joined(MEMBER), left(MEMBER))
                .when(new Leave(GROUP, MEMBER))
                .then()
                .when(new Leave(GROUP, OUTSIDER))
                .then();
    }

    @Test
    void whoAsksNoMoreIsNotWaitingAnyLonger() {
        Forum.given(closedGroup(), owner(), asked(MEMBER))
                .when(new Leave(GROUP, MEMBER))
                .then(new Withdrawn(GROUP, MEMBER))
                .when(new Approve(GROUP, MEMBER, OWNER))
                .thenRefused(CommonError.NOT_FOUND);
    }

    @Test
    void theOwnerCannotLeave() {
        Forum.given(openGroup(), owner()).when(new Leave(GROUP, OWNER)).thenRefused(GroupError.OWNER_CANNOT_LEAVE);
    }
}
