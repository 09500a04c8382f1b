package community.mhc.forum.group.write;

import static community.mhc.forum.Facts.*;

import community.mhc.chassis.problem.CommonError;
import community.mhc.forum.Forum;
import community.mhc.forum.group.GroupError;
import community.mhc.forum.group.MembershipEvent.Declined;
import community.mhc.forum.group.MembershipEvent.Joined;
import community.mhc.forum.group.MembershipEvent.RoleChanged;
import community.mhc.forum.group.Role;
import community.mhc.forum.group.write.MembershipCommand.Approve;
import community.mhc.forum.group.write.MembershipCommand.ChangeRole;
import community.mhc.forum.group.write.MembershipCommand.Decline;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LettingPeopleInTest {

    @Test
    void ownerAndModeratorsLetPeopleIn() {
        Forum.given(closedGroup(), owner(), asked(MEMBER))
                .when(new Approve(GROUP, MEMBER, OWNER))
                .then(approved(MEMBER));
        Forum.given(closedGroup(), owner(), approved(MODERATOR), becameModerator(MODERATOR), asked(MEMBER))
                .when(new Approve(GROUP, MEMBER, MODERATOR))
                .then(new Joined(GROUP, MEMBER, "member", MODERATOR));
    }

    @Test
    void ownerAndModeratorsDecline() {
        Forum.given(closedGroup(), owner(), asked(MEMBER))
                .when(new Decline(GROUP, MEMBER, OWNER))
                .then(new Declined(GROUP, MEMBER, OWNER));
    }

    @Test
    void decidingTwiceIsDecidingOnce() {
        Forum.given(closedGroup(), owner(), asked(MEMBER), approved(MEMBER))
                .when(new Approve(GROUP, MEMBER, OWNER))
                .then();
        Forum.given(closedGroup(), owner(), asked(MEMBER), declined(MEMBER))
                .when(new Decline(GROUP, MEMBER, OWNER))
                .then();
    }

    @Test
    void whoDidNotAskIsNotLetIn() {
        var forum = Forum.given(closedGroup(), owner());
        forum.when(new Approve(GROUP, OUTSIDER, OWNER)).thenRefused(CommonError.NOT_FOUND);
        forum.when(new Decline(GROUP, OUTSIDER, OWNER)).thenRefused(CommonError.NOT_FOUND);
    }

    @Test
    void aMemberCannotBeDeclinedAnyMore() {
        Forum.given(closedGroup(), owner(), asked(MEMBER), approved(MEMBER))
                .when(new Decline(GROUP, MEMBER, OWNER))
                .thenRefused(GroupError.ALREADY_A_MEMBER);
    }

    @Test
    void aMemberWithoutOfficeLetsNobodyIn() {
        var forum = Forum.given(closedGroup(), owner(), approved(MEMBER), asked(OTHER_MEMBER));
        forum.when(new Approve(GROUP, OTHER_MEMBER, MEMBER)).thenRefused(GroupError.NOT_A_MODERATOR);
        forum.when(new Decline(GROUP, OTHER_MEMBER, MEMBER)).thenRefused(GroupError.NOT_A_MODERATOR);
    }

    @ParameterizedTest
    @MethodSource("community.mhc.forum.Outsiders#all")
    void toAnOutsiderOfAClosedGroupThereIsNobodyToLetIn(String how, Object[] outside) {
        var forum = Forum.given(outside);
        forum.when(new Approve(GROUP, OTHER_MEMBER, OUTSIDER)).thenRefused(CommonError.NOT_FOUND);
        forum.when(new Decline(GROUP, OTHER_MEMBER, OUTSIDER)).thenRefused(CommonError.NOT_FOUND);
        forum.when(new ChangeRole(GROUP, OWNER, Role.MEMBER, OUTSIDER)).thenRefused(CommonError.NOT_FOUND);
    }

    @Test
    void theOwnerMakesModeratorsAndTakesItBack() {
        var forum = Forum.given(openGroup(), owner(), joined(MEMBER));
        forum.when(change(MEMBER, Role.MODERATOR, OWNER)).then(becameModerator(MEMBER));
        forum.when(change(MEMBER, Role.MODERATOR, OWNER)).then();
        forum.when(change(MEMBER, Role.MEMBER, OWNER)).then(new RoleChanged(GROUP, MEMBER, "member"));
    }

    @Test
    void aModeratorMakesNoModerators() {
        Forum.given(openGroup(), owner(), joined(MODERATOR), becameModerator(MODERATOR), joined(MEMBER))
                .when(change(MEMBER, Role.MODERATOR, MODERATOR))
                .thenRefused(GroupError.NOT_THE_OWNER);
    }

    @Test
    void theOwnerStaysTheOwner() {
        Forum.given(openGroup(), owner())
                .when(change(OWNER, Role.MEMBER, OWNER))
                .thenRefused(GroupError.OWNER_STAYS_OWNER);
    }

    @Test
    void onlyWhoIsInsideHasARoleToChange() {
        var forum = Forum.given(closedGroup(), owner(), asked(MEMBER));
        forum.when(change(MEMBER, Role.MODERATOR, OWNER)).thenRefused(CommonError.NOT_FOUND);
        forum.when(change(OUTSIDER, Role.MODERATOR, OWNER)).thenRefused(CommonError.NOT_FOUND);
    }

    private static ChangeRole change(UUID who, Role role, UUID by) {
        return new ChangeRole(GROUP, who, role, by);
    }
}
