package community.mhc.notification.inbox.read;

import community.mhc.chassis.page.Cursor;
import community.mhc.chassis.page.Limit;
import community.mhc.chassis.page.Page;
import community.mhc.chassis.page.Pages;
import community.mhc.chassis.web.Caller;
import community.mhc.notification.inbox.Inboxes;
import community.mhc.notification.inbox.Notification;
import community.mhc.notification.inbox.NotificationView;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A member's own notifications, newest first. */
@RestController
@RequestMapping("/api/v1/notifications")
class InboxQueryEndpoint {

    private final Inboxes inboxes;
    private final Pages pages;

    InboxQueryEndpoint(Inboxes inboxes, Pages pages) {
        this.inboxes = inboxes;
        this.pages = pages;
    }

    @GetMapping
    Page<Notification> notifications(
            @RequestParam(defaultValue = "false") boolean unread, Caller caller, Limit limit, @Nullable Cursor cursor) {
        long before = cursor == null ? Long.MAX_VALUE : cursor.number(0);
        List<NotificationView> found = inboxes.before(caller.memberId(), before, unread, limit.toFetch());
        Page<NotificationView> page = pages.page(found, limit, view -> List.of(Long.toString(view.position())));
        return new Page<>(inboxes.titled(page.items()), page.next());
    }

    @GetMapping("/unread-count")
    Count unreadCount(Caller caller) {
        return new Count(inboxes.unread(caller.memberId()));
    }
}
