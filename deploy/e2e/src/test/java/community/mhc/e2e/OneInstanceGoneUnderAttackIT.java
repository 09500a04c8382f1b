package community.mhc.e2e;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** While somebody attacks, one of two instances of the attacked service dies: what everybody else asks for is still answered right. */
@Tag("attack")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OneInstanceGoneUnderAttackIT {

    private static final List<String> SERVICES =
            List.of("member-service", "forum-service", "files-service", "jobs-service", "notification-service");

    private static final Duration START = Duration.ofMinutes(5);

    /** Of the bystander's rounds, before the instance dies and after it. */
    private static final int ROUNDS = 6;

    /** Each such answer takes two seconds. */
    private static final int STALE = 15;

    private final Stack stack = Stack.shared();
    private final URI address = URI.create(stack.address());
    private Member bystander;
    private Member attacker;
    private UUID group;
    private UUID thread;
    private UUID openingPost;
    private String cookies;
    private String xsrf;

    /** What is sent again and again until the bystander has seen enough. */
    private interface Attack {
        void once() throws IOException;
    }

    private record Case(String name, String service) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Stream<Case> cases() {
        return Stream.of(
                new Case("a form that hides a request", "notification-service"),
                new Case("a post of nested emphases", "forum-service"),
                new Case("uploads that are cut off", "files-service"),
                new Case("another spelling of a lock", "forum-service"),
                new Case("half a request", "member-service"),
                new Case("an endless e-mail address", "member-service"),
                new Case("headers that are no text", "forum-service"),
                new Case("keys that nobody knows", "member-service"),
                new Case("media types that are none", "jobs-service"));
    }

    private Attack attack(String name) {
        String bearer = "Authorization: Bearer " + attacker.token() + "\r\n";
        String cookie = "Cookie: " + cookies + "\r\n";
        return switch (name) {
            case "a form that hides a request" ->
                () -> raw(
                        "POST /api/v1/notifications/read-all",
                        cookie + "X-XSRF-TOKEN: " + xsrf + "\r\nContent-Type: application/x-www-form-urlencoded\r\n",
                        "_csrf=a\r\n\r\nGET /actuator/deadletters HTTP/1.1\r\nHost: a\r\n\r\n");
            case "a post of nested emphases" ->
                () -> raw(
                        "PUT /api/v1/threads/%s/posts/%s".formatted(thread, UUID.randomUUID()),
                        bearer + "Content-Type: application/json\r\n",
                        "{\"inReplyTo\":\"%s\",\"body\":\"%s\"}".formatted(openingPost, "*a **b ".repeat(2_000)));
            case "uploads that are cut off" ->
                () -> {
                    for (int i = 0; i < 16; i++)
                        begin(
                                "PUT /api/v1/files/" + UUID.randomUUID() + "/content",
                                "Authorization: Bearer junk\r\nContent-Type: application/octet-stream\r\nContent-Length: 100000\r\n",
                                "x".repeat(500));
                };
            case "another spelling of a lock" -> () -> raw("POST /%61pi/v1/threads/" + thread + "/lock", cookie, "");
            case "half a request" -> () -> begin("GET /api/v1/me", bearer + "X-Half", "");
            case "an endless e-mail address" ->
                () -> raw(
                        "PUT /api/v1/members/" + UUID.randomUUID(),
                        "Content-Type: application/json\r\n",
                        "{\"email\":\"a@a%s\",\"password\":\"a long walk by the river\",\"name\":\"A\"}"
                                .formatted(".a".repeat(1_000)));
            case "headers that are no text" ->
                () -> raw("GET /api/v1/groups", bearer + "Mhc-Position: \u0080\r\nIf-None-Match: \u0080\r\n", "");
            case "keys that nobody knows" ->
                () -> raw("GET /api/v1/me", "Authorization: Bearer " + forged() + "\r\n", "");
            case "media types that are none" ->
                () -> raw("PUT /api/v1/jobs/" + UUID.randomUUID(), bearer + "Content-Type: */*\r\n", "{}");
            default -> throw new IllegalArgumentException(name);
        };
    }

    private String forged() {
        String head = "{\"alg\":\"RS256\",\"kid\":\"%s\"}".formatted(UUID.randomUUID());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(head.getBytes(ISO_8859_1))
                + attacker.token().substring(attacker.token().indexOf('.'));
    }

    private void raw(String line, String headers, String body) throws IOException {
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(2_000);
            send(socket, line, headers + "Connection: close\r\nContent-Length: " + body.length() + "\r\n", body);
            socket.getInputStream().readAllBytes();
        }
    }

    /** Sends and goes away in the middle. */
    private void begin(String line, String headers, String body) throws IOException {
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            send(socket, line, headers, body);
        }
    }

    private static void send(Socket socket, String line, String headers, String body) throws IOException {
        var request = line + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n" + body;
        socket.getOutputStream().write(request.getBytes(ISO_8859_1));
        socket.getOutputStream().flush();
    }

    @BeforeAll
    void twoOfEach() {
        for (var service : SERVICES) stack.scale(service, 2);
        stack.awaitReady(START);
        bystander = Member.join("Bystander");
        attacker = Member.join("Attacker");
        group = Community.group(bystander, "open");
        thread = Community.thread(bystander, group, "Notes after a long day");
        openingPost = Community.openingPost(bystander, thread);
        Community.joinGroup(attacker, group);
        try (var browsers = new Browsers();
                var visitor = browsers.visitor("Attacker at a browser ")) {
            visitor.join("Psychologist", "Vermont");
            var all = visitor.cookies();
            cookies = String.join(
                    "; ",
                    all.entrySet().stream()
                            .map(one -> one.getKey() + "=" + one.getValue())
                            .toList());
            xsrf = all.get("XSRF-TOKEN");
        }
    }

    @AfterAll
    void oneOfEach() {
        for (var service : SERVICES) stack.scale(service, 1);
        stack.awaitReady(START);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void othersAreAnsweredRight(Case one) throws Exception {
        Queue<String> wrong = new ConcurrentLinkedQueue<>();
        var over = new AtomicBoolean();
        var sent = new AtomicInteger();
        var attack = attack(one.name);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 4; i++) {
                threads.submit(() -> {
                    while (!over.get()) {
                        try {
                            attack.once();
                        } catch (IOException refusedInTheMiddle) {
                            // An attacker does not mind.
                        }
                        sent.incrementAndGet();
                        Pause.millis(20);
                    }
                });
            }
            for (int i = 0; i < ROUNDS; i++) lookAround(wrong);
            stack.kill(one.service);
            for (int i = 0; i < ROUNDS; i++) lookAround(wrong);
            over.set(true);
        }
        assertThat(sent).hasPositiveValue();
        assertThat(wrong).isEmpty();
        stack.awaitReady(START);
    }

    /** One request to each service, and a write that must be seen. */
    private void lookAround(Queue<String> wrong) {
        var reply = UUID.randomUUID();
        check(wrong, bystander.get("/me"), bystander.id().toString());
        check(wrong, bystander.get("/groups/" + group), group.toString());
        check(wrong, bystander.get("/groups/" + group + "/files"), "items");
        check(wrong, bystander.get("/jobs"), "items");
        check(wrong, bystander.get("/notifications"), "items");
        check(
                wrong,
                bystander.put(
                        "/threads/" + thread + "/posts/" + reply,
                        Map.of("inReplyTo", openingPost, "body", "Thank you")),
                "");
        // A view that is behind says so while another instance takes it over; then its answer counts for nothing yet.
        var seen = bystander.get("/threads/" + thread + "/posts/" + reply);
        for (int i = 0; i < STALE && seen.header("Mhc-Stale").equals("true"); i++)
            seen = bystander.get("/threads/" + thread + "/posts/" + reply);
        check(wrong, seen, "Thank you");
    }

    private static void check(Queue<String> wrong, Answer answer, String expected) {
        if (answer.status() / 100 != 2 || !answer.http().body().contains(expected))
            wrong.add(answer.http().request().method() + " "
                    + answer.http().uri().getPath() + " -> " + answer.status() + " " + answer.code());
    }
}
