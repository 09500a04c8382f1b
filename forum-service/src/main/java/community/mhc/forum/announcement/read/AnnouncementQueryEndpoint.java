package community.mhc.forum.announcement.read;

import community.mhc.chassis.page.Cursor;
import community.mhc.chassis.page.Limit;
import community.mhc.chassis.page.Page;
import community.mhc.chassis.web.Caller;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Announcements, to read. */
@RestController
@RequestMapping("/api/v1/announcements")
class AnnouncementQueryEndpoint {

    private final FindAnnouncements announcements;

    AnnouncementQueryEndpoint(FindAnnouncements announcements) {
        this.announcements = announcements;
    }

    @GetMapping
    Page<Announcement> announcements(
            @RequestParam(required = false) @Nullable UUID groupId,
            @RequestParam(defaultValue = "false") boolean unseen,
            Caller caller,
            Limit limit,
            @Nullable Cursor cursor) {
        return groupId == null
                ? announcements.overGroupsOf(caller.memberId(), unseen, limit, cursor)
                : announcements.of(groupId, caller.memberId(), unseen, limit, cursor);
    }

    @GetMapping("/unseen-count")
    Count unseenCount(Caller caller) {
        return new Count(announcements.unseen(caller.memberId()));
    }
}
