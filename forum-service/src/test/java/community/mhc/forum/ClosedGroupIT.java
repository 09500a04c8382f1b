package community.mhc.forum;

import static org.assertj.core.api.Assertions.assertThat;

import community.mhc.chassis.test.ServiceTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.client.RestTestClient;

/** To those outside, what is inside a closed group is what does not exist: on every path, however they came to be outside. */
@ServiceTest
class ClosedGroupIT {

    @Autowired
    RestTestClient http;

    private final UUID outsiderId = UUID.randomUUID();
    private final UUID strangerId = UUID.randomUUID();
    private Api owner;
    private Api outsider;
    private UUID group;
    private UUID thread;
    private UUID post;
    private UUID announcement;

    /** How somebody comes to be outside. */
    enum Outside {
        NEVER_ASKED,
        REQUESTED,
        DECLINED,
        WITHDRAWN,
        LEFT
    }

    /** @param path with {@code {g}}, {@code {t}}, {@code {p}} and {@code {a}} for what is inside the group */
    record Request(HttpMethod method, String path, Object body, String ifMatch) {}

    @BeforeEach
    void aClosedGroupWithSomethingInIt() {
        owner = new Api(http, UUID.randomUUID());
        outsider = new Api(http, outsiderId);
        group = owner.foundGroup("closed");
        thread = owner.openThread(group, "Between us");
        post = UUID.fromString(owner.get("/threads/{t}", thread).text("openingPostId"));
        announcement = UUID.randomUUID();
        owner.put(Map.of("groupId", group, "title", "News", "body", "For us"), "/announcements/{a}", announcement)
                .is(201);
        new Api(http, strangerId).join(group);
    }

    private void come(Outside outside) {
        if (outside == Outside.NEVER_ASKED) return;
        outsider.join(group);
        switch (outside) {
            case DECLINED ->
                owner.post("/groups/{g}/members/{m}/decline", group, outsiderId).is(204);
            case WITHDRAWN -> outsider.delete("/groups/{g}/members/me", group).is(204);
            case LEFT -> {
                owner.post("/groups/{g}/members/{m}/approve", group, outsiderId).is(204);
                outsider.get("/threads/{t}/posts", thread).is(200);
                outsider.delete("/groups/{g}/members/me", group).is(204);
            }
            default -> {}
        }
    }

    @ParameterizedTest
    @EnumSource
    void itIsAnsweredLikeWhatDoesNotExist(Outside outside) {
        come(outside);
        for (Request request : requests()) {
            var inside = send(request, path -> fill(path, group, thread, post, announcement));
            var nowhere = send(
                    request,
                    path -> fill(path, UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID()));
            assertThat(inside.status()).as("%s", request).isEqualTo(404);
            assertThat(inside.likeness()).as("%s", request).isEqualTo(nowhere.likeness());
            assertThat(headers(inside)).as("%s", request).isEqualTo(headers(nowhere));
        }
        assertThat(outsider.get("/announcements").items("id")).isEmpty();
        assertThat(outsider.get("/announcements/unseen-count").at("count").asInt())
                .isZero();
        assertThat(owner.get("/threads/{t}", thread).at("replyCount").asInt()).isZero();
    }

    /** All but {@code Connection}, which is between two machines and counts requests. */
    private static Set<String> headers(Answer answer) {
        var names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.addAll(answer.headers().headerNames());
        names.remove("Connection");
        return names;
    }

    /** Every operation on something inside a group. */
    private List<Request> requests() {
        var requests = new ArrayList<Request>();
        for (String path : List.of(
                "/groups/{g}/members",
                "/groups/{g}/requests",
                "/groups/{g}/threads",
                "/threads/{t}",
                "/threads/{t}/posts",
                "/threads/{t}/posts/{p}",
                "/threads/{t}/posts/{p}/history",
                "/announcements?groupId={g}",
                "/announcements?groupId={g}&unseen=true")) requests.add(new Request(HttpMethod.GET, path, null, null));
        for (String path : List.of(
                "/threads/{t}/lock",
                "/threads/{t}/unlock",
                "/announcements/{a}/seen",
                "/groups/{g}/members/" + strangerId + "/approve",
                "/groups/{g}/members/" + strangerId + "/decline"))
            requests.add(new Request(HttpMethod.POST, path, null, null));
        requests.add(put("/groups/{g}/members/" + strangerId + "/role", "{\"role\":\"moderator\"}"));
        requests.add(put("/threads/" + UUID.randomUUID(), "{\"groupId\":\"{g}\",\"title\":\"Hello\",\"body\":\"Hi\"}"));
        requests.add(put(
                "/announcements/" + UUID.randomUUID(), "{\"groupId\":\"{g}\",\"title\":\"Hello\",\"body\":\"Hi\"}"));
        requests.add(put("/threads/{t}/posts/" + UUID.randomUUID(), "{\"inReplyTo\":\"{p}\",\"body\":\"Hi\"}"));
        requests.add(put("/threads/{t}/posts/{p}", "{\"inReplyTo\":\"{p}\",\"body\":\"Hi\"}"));
        requests.add(new Request(HttpMethod.PATCH, "/threads/{t}/posts/{p}", "{\"body\":\"Hi\"}", "\"1\""));
        requests.add(new Request(HttpMethod.PATCH, "/threads/{t}/posts/{p}", "{\"body\":\"Hi\"}", "\"9\""));
        return requests;
    }

    private static Request put(String path, String body) {
        return new Request(HttpMethod.PUT, path, body, null);
    }

    private Answer send(Request request, UnaryOperator<String> fill) {
        var path = fill.apply(request.path());
        var body = request.body() == null ? null : fill.apply(request.body().toString());
        return request.method() == HttpMethod.PATCH
                ? outsider.patch(request.ifMatch(), body, path)
                : outsider.send(request.method(), body, path);
    }

    private static String fill(String text, UUID group, UUID thread, UUID post, UUID announcement) {
        return text.replace("{g}", group.toString())
                .replace("{t}", thread.toString())
                .replace("{p}", post.toString())
                .replace("{a}", announcement.toString());
    }

    @ParameterizedTest
    @EnumSource
    void onlyThatThereIsSuchAGroupIsKnown(Outside outside) {
        come(outside);
        var seen = outsider.get("/groups/{g}", group).is(200);
        assertThat(seen.text("name")).isEqualTo("Group " + group);
        assertThat(seen.text("myRole")).isEqualTo(outside == Outside.REQUESTED ? "requested" : "null");
    }
}
