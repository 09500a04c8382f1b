package community.mhc.forum;

import community.mhc.chassis.test.HostileTexts;
import community.mhc.chassis.test.ServiceTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceTest
class HostileTextsIT extends HostileTexts {

    @Autowired
    private RestTestClient http;

    private final UUID caller = UUID.randomUUID();
    private Api owner;
    private UUID group;
    private UUID thread;
    private UUID opening;

    @BeforeEach
    void aThread() {
        owner = new Api(http, caller);
        group = owner.foundGroup("open");
        thread = owner.openThread(group, "Hello");
        opening = UUID.fromString(owner.get("/threads/{t}", thread).text("openingPostId"));
    }

    @Override
    protected UUID caller() {
        return caller;
    }

    @Override
    protected Map<String, Object> sound() {
        return Map.of("groupId", group, "threadId", thread, "inReplyTo", opening);
    }

    /** Nothing of what was taken holds a view up: this read waits for all of it. */
    @AfterEach
    void viewsFollow() {
        owner.reply(thread, opening, "still here");
        owner.get("/threads/{t}/posts", thread).is(200);
    }
}
