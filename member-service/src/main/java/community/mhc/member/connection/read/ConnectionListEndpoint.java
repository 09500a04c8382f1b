package community.mhc.member.connection.read;

import community.mhc.chassis.page.Cursor;
import community.mhc.chassis.page.Limit;
import community.mhc.chassis.page.Page;
import community.mhc.chassis.page.Pages;
import community.mhc.chassis.web.Caller;
import community.mhc.member.connection.Standing;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists whom a member knows, and who asked. */
@RestController
class ConnectionListEndpoint {

    private final Connections connections;
    private final Pages pages;

    ConnectionListEndpoint(Connections connections, Pages pages) {
        this.connections = connections;
        this.pages = pages;
    }

    /** The caller's requests and connections, what changed last first. Without a state, both. */
    @GetMapping("/api/v1/connections")
    Page<Connection> connections(
            Caller caller,
            @RequestParam(required = false) @Nullable Standing state,
            Limit limit,
            @Nullable Cursor cursor) {
        var before = cursor == null ? null : cursor.text(0);
        var found = connections.of(caller.memberId(), state, before, limit.toFetch());
        var page = pages.page(found, limit, view -> List.of(view.place()));
        return new Page<>(page.items().stream().map(Connection::of).toList(), page.next());
    }
}
