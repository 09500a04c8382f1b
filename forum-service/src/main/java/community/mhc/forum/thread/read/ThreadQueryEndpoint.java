package community.mhc.forum.thread.read;

import community.mhc.chassis.page.Cursor;
import community.mhc.chassis.page.Limit;
import community.mhc.chassis.page.Page;
import community.mhc.chassis.web.Caller;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Threads, to read. */
@RestController
@RequestMapping("/api/v1")
class ThreadQueryEndpoint {

    private final FindThreads threads;

    ThreadQueryEndpoint(FindThreads threads) {
        this.threads = threads;
    }

    @GetMapping("/groups/{id}/threads")
    Page<ThreadView> threads(@PathVariable UUID id, Caller caller, Limit limit, @Nullable Cursor cursor) {
        return threads.of(id, caller.memberId(), limit, cursor);
    }

    @GetMapping("/threads/{id}")
    ThreadPage thread(@PathVariable UUID id, Caller caller) {
        return threads.one(id, caller.memberId());
    }
}
