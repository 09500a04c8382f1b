package community.mhc.chassis.test;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import community.mhc.chassis.test.HostileInput.Header;
import community.mhc.chassis.test.RawHttp.Answer;
import java.io.IOException;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Sends what no client of ours would, byte by byte, to every operation of a service's document: nothing is answered with a fault,
 * and every refusal is a problem document. A service extends this with its own {@link ServiceTest}.
 */
@Tag("attack")
public abstract class HostileRequests {

    /** Of the headers and values, how many each operation gets; over all operations every pair comes up. */
    private static final int A_OPERATION = 60;

    @LocalServerPort
    private int port;

    private RawHttp http;
    private String token;
    private List<Operation> operations;
    private List<Operation> undocumented;
    private final List<String> faults = new ArrayList<>();
    private int next;

    /** Who sends all this: a member the service knows. */
    protected abstract UUID caller();

    /** The access token that {@link #caller()} sends. */
    protected String token() {
        return TestTokens.forMember(caller());
    }

    /** Endpoints for browsers and OpenID clients, which are in no document and say what is wrong in forms of their own. */
    protected List<Operation> undocumented() {
        return List.of();
    }

    @BeforeEach
    void readTheDocument() throws IOException {
        http = new RawHttp(port);
        token = token();
        operations = new ArrayList<>(Operation.allOf(http));
        undocumented = undocumented();
        operations.addAll(undocumented);
    }

    @Test
    void noHeaderIsAFault() throws IOException {
        var pairs = HostileInput.headers();
        for (var header : pairs) send(operations.get(next++ % operations.size()), "", header);
        for (var operation : operations)
            for (int i = 0; i < A_OPERATION; i++) send(operation, "", pairs.get(next++ * 7 % pairs.size()));
        assertNoFaults();
    }

    @Test
    void noParameterIsAFault() throws IOException {
        for (var operation : operations) {
            for (var query : HostileInput.queries("x")) send(operation, query);
            for (var name : operation.parameters()) for (var query : HostileInput.queries(name)) send(operation, query);
        }
        assertNoFaults();
    }

    @Test
    void whatIsNotJsonInUtf8IsRefusedWhereverABodyIsTaken() throws IOException {
        for (var operation : operations) {
            if (!operation.takesJson()) continue;
            for (var body : HostileInput.notOurJson(operation.example())) {
                var answer = http.send(request(operation, "", "Content-Type: application/json\r\n", body));
                check(operation, printable(body), answer);
                if (answer.status() != 400 || !answer.body().contains("\"MALFORMED_JSON\""))
                    faults.add(answer.status() + " for " + operation + " " + printable(body));
            }
            for (var type : HostileInput.notOurTypes()) {
                var answer = http.send(request(operation, "", "Content-Type: " + type + "\r\n", operation.example()));
                check(operation, type, answer);
                if (answer.status() != 400 && answer.status() != 415)
                    faults.add(answer.status() + " for " + operation + " as " + type);
            }
        }
        assertNoFaults();
    }

    /** They are answered before they have sent it, and nothing more is read from them. */
    @Test
    void nobodyWaitsForTheBodyOfAStranger() throws IOException {
        for (var operation : operations) {
            if (!operation.isPrivate()) continue;
            for (var framing : List.of("Content-Length: 100000\r\n", "Transfer-Encoding: chunked\r\n"))
                for (var type : List.of("application/json", "application/x-www-form-urlencoded"))
                    for (var token : List.of("", "Authorization: Bearer junk\r\n"))
                        sendTheHeadAlone(operation, framing + "Content-Type: " + type + "\r\n" + token);
        }
        assertNoFaults();
    }

    private void sendTheHeadAlone(Operation operation, String headers) throws IOException {
        long start = System.nanoTime();
        try (var connection = http.open()) {
            RawHttp.write(connection, operation.requestLine("") + "Host: x\r\n" + headers + "\r\n");
            var answer = RawHttp.read(connection);
            if (answer.status() != 401 || !answer.isProblem() || !"close".equals(answer.header("Connection")))
                faults.add(answer + " for " + operation + " " + headers);
            else if (!isClosed(connection.getInputStream())) faults.add("left open: " + operation + " " + headers);
        }
        if (System.nanoTime() - start > 3_000_000_000L) faults.add("waited for " + operation + " " + headers);
        if (faults.size() > 20) assertNoFaults();
    }

    private static boolean isClosed(java.io.InputStream in) throws IOException {
        try {
            return in.read() < 0;
        } catch (SocketException reset) {
            return true;
        }
    }

    private void send(Operation operation, String query, Header... headers) throws IOException {
        var lines = new StringBuilder();
        for (var header : headers) lines.append(header.lines());
        check(
                operation,
                printable(query + lines),
                http.send(request(operation, query, lines.toString(), operation.takesJson() ? "{}" : "")));
    }

    private void check(Operation operation, String what, Answer answer) {
        if (answer.status() >= 500 || answer.status() == 0)
            faults.add(answer.status() + " for " + operation + " " + what);
        else if (answer.status() >= 400 && !answer.isProblem() && !undocumented.contains(operation))
            faults.add("no problem document: " + answer.status() + " for " + operation + " " + what);
    }

    private String request(Operation operation, String query, String headers, String body) {
        var head = new StringBuilder(operation.requestLine(query)).append("Host: x\r\nConnection: close\r\n");
        if (!headers.contains("Authorization:") && operation.isPrivate())
            head.append("Authorization: Bearer ").append(token).append("\r\n");
        if (!headers.contains("If-Match:")) head.append("If-Match: \"1\"\r\n");
        if (!headers.contains("Content-Type:")) head.append("Content-Type: application/json\r\n");
        if (!headers.contains("Content-Length:") && !headers.contains("Transfer-Encoding:"))
            head.append("Content-Length: ").append(body.length()).append("\r\n");
        return head.append(headers).append("\r\n").append(body).toString();
    }

    private static String printable(String bytes) {
        var start = bytes.length() > 120 ? bytes.substring(0, 120) + "..." : bytes;
        var text = new StringBuilder();
        for (byte b : start.getBytes(ISO_8859_1))
            text.append(b >= ' ' && b < 127 ? String.valueOf((char) b) : "\\x%02x".formatted(b));
        return new String(text.toString().getBytes(UTF_8), UTF_8);
    }

    private void assertNoFaults() {
        assertThat(faults).isEmpty();
    }
}
