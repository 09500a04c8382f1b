package community.mhc.notification.integration;

import community.mhc.chassis.stream.IncomingMessage;
import community.mhc.chassis.stream.IncomingMessages;
import community.mhc.notification.groups.Groups;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Takes from the forum which groups there are. */
@Component
class GroupMessages implements IncomingMessages {

    static final String GROUPS = "forum.group.v1";

    private final Groups groups;
    private final Titles titles;

    GroupMessages(Groups groups, Titles titles) {
        this.groups = groups;
        this.titles = titles;
    }

    record GroupFoundedV1(UUID groupId, String name, String access) {}

    @Override
    public List<String> topics() {
        return List.of(GROUPS);
    }

    @Override
    public void on(IncomingMessage message) {
        if (!message.type().equals("forum.group-founded.v1")) return;
        var founded = message.as(GroupFoundedV1.class);
        groups.founded(founded.groupId(), founded.access());
        titles.remember(founded.groupId(), founded.name());
    }
}
