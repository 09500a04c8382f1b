package community.mhc.forum.group.write;

import static community.mhc.forum.Facts.GROUP;
import static community.mhc.forum.Facts.MEMBER;
import static community.mhc.forum.Facts.OWNER;
import static community.mhc.forum.Facts.openGroup;
import static community.mhc.forum.Facts.owner;

import community.mhc.chassis.problem.CommonError;
import community.mhc.forum.Forum;
import community.mhc.forum.group.Access;
import community.mhc.forum.group.write.GroupCommand.Found;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FoundingAGroupTest {

    @Test
    void theFounderIsTheOwner() {
        Forum.given().when(found("EMDR practice", OWNER)).then(openGroup(), owner());
    }

    @Test
    void foundingItAgainWithTheSameWordsChangesNothing() {
        Forum.given(openGroup(), owner())
                .when(found("EMDR practice", OWNER))
                .then()
                .answering(GROUP);
    }

    @Test
    void anIdIsNotUsedForAnotherGroup() {
        Forum.given(openGroup(), owner()).when(found("Another name", OWNER)).thenRefused(CommonError.ID_REUSED);
        Forum.given(openGroup(), owner()).when(found("EMDR practice", MEMBER)).thenRefused(CommonError.ID_REUSED);
    }

    private static Found found(String name, UUID by) {
        return new Found(GROUP, name, "Questions from practice", Access.OPEN, by);
    }
}
