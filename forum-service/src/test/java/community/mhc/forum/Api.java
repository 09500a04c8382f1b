package community.mhc.forum;

import community.mhc.chassis.test.TestTokens;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** What one member does through the API. Every read waits for everything that was written before it. */
public final class Api {

    private final RestTestClient http;
    private final UUID member;
    private static final AtomicLong REACHED = new AtomicLong();

    public Api(RestTestClient http, UUID member) {
        this.http = http;
        this.member = member;
    }

    public Answer get(String path, Object... ids) {
        return send(HttpMethod.GET, null, path, ids);
    }

    public Answer put(Object body, String path, Object... ids) {
        return send(HttpMethod.PUT, body, path, ids);
    }

    public Answer post(String path, Object... ids) {
        return send(HttpMethod.POST, null, path, ids);
    }

    public Answer delete(String path, Object... ids) {
        return send(HttpMethod.DELETE, null, path, ids);
    }

    public Answer patch(String ifMatch, Object body, String path, Object... ids) {
        var request = request(HttpMethod.PATCH, path, ids);
        if (ifMatch != null) request.header("If-Match", ifMatch);
        return answer(request.contentType(MediaType.APPLICATION_JSON).body(body).exchange());
    }

    public UUID foundGroup(String access) {
        var id = UUID.randomUUID();
        put(Map.of("name", "Group " + id, "purpose", "Talk", "access", access), "/groups/{id}", id)
                .is(201);
        return id;
    }

    public UUID openThread(UUID group, String body) {
        var id = UUID.randomUUID();
        put(Map.of("groupId", group, "title", "A thread", "body", body), "/threads/{id}", id)
                .is(201);
        return id;
    }

    public UUID reply(UUID thread, UUID to, String body) {
        var id = UUID.randomUUID();
        put(Map.of("inReplyTo", to, "body", body), "/threads/{id}/posts/{id}", thread, id)
                .is(201);
        return id;
    }

    public Answer join(UUID group) {
        return put(Map.of(), "/groups/{id}/members/me", group).is(200);
    }

    public Answer send(HttpMethod method, Object body, String path, Object... ids) {
        var request = request(method, path, ids);
        if (body == null) return answer(request.exchange());
        return answer(request.contentType(MediaType.APPLICATION_JSON).body(body).exchange());
    }

    private RestTestClient.RequestBodySpec request(HttpMethod method, String path, Object... ids) {
        var request = http.method(method).uri("/api/v1" + path, ids).headers(TestTokens.by(member));
        if (REACHED.get() > 0) request.header("Mhc-Position", "forum:" + REACHED);
        return request;
    }

    private static Answer answer(ResponseSpec response) {
        var result = response.returnResult(JsonNode.class);
        var headers = result.getResponseHeaders();
        var position = headers.getFirst("Mhc-Position");
        if (position != null) REACHED.accumulateAndGet(Long.parseLong(position.replace("forum:", "")), Math::max);
        if (headers.getFirst("Mhc-Stale") != null) throw new AssertionError("views did not follow in time");
        return new Answer(result.getStatus().value(), headers, result.getResponseBody());
    }
}
