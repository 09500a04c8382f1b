package community.mhc.chassis.sample;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import community.mhc.chassis.test.ServiceTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Nothing of the actuator is on the port that the gateway forwards to, and no web page reaches it on the other one. */
@Tag("attack")
@ServiceTest
class ManagementPortIT {

    private static final int TIMEOUT_MILLIS = 10_000;
    private static final String REBUILD = "/actuator/projections/notes";
    private static final String DISCARD = "/actuator/deadletters?stream=other.thing.v1/a&sequence=0&operator=ops";

    @Autowired
    Environment environment;

    private int servicePort() {
        return environment.getRequiredProperty("local.server.port", Integer.class);
    }

    private int managementPort() {
        return environment.getProperty("local.management.port", Integer.class, servicePort());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/",
                "/actuator/health",
                "/actuator/health/readiness",
                "/actuator/health/liveness",
                "/actuator/prometheus",
                "/actuator/deadletters",
                "/actuator/projections",
                "/actuator/projections/notes",
                "/%61ctuator/projections",
                "/actuator/%70rojections",
                "/actuator/health/..%2fprojections"
            })
    void theServicePortKnowsNothingOfTheActuator(String path) throws IOException {
        assertThat(status(servicePort(), "GET " + path, "Host: localhost")).isIn(400, 404);
        assertThat(status(servicePort(), "GET /actuator/projections", "Host: localhost"))
                .isEqualTo(404);
    }

    @Test
    void theManagementPortIsAnother() {
        assertThat(managementPort()).isNotEqualTo(servicePort());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:8081",
                "localhost.evil.example",
                "127.0.0.1.evil.example",
                "10.0.0.7",
                "0.0.0.0",
                "localhost@evil.example",
                "gateway"
            })
    void operatorsNameThisMachineAsTheHost(String host) throws IOException {
        assertThat(status(managementPort(), "POST " + REBUILD, "Host: " + host)).isIn(400, 403);
        assertThat(status(managementPort(), "DELETE " + DISCARD, "Host: " + host))
                .isIn(400, 403);
        assertThat(status(managementPort(), "GET /actuator/deadletters", "Host: " + host))
                .isIn(400, 403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Origin: http://evil.example",
                "Origin: http://localhost:3000",
                "Origin: null",
                "Sec-Fetch-Site: cross-site",
                "Sec-Fetch-Site: same-site",
                "Sec-Fetch-Site: same-origin"
            })
    void noWebPageIsAnOperator(String header) throws IOException {
        assertThat(status(managementPort(), "POST " + REBUILD, "Host: localhost", header))
                .isEqualTo(403);
        assertThat(status(managementPort(), "DELETE " + DISCARD, "Host: localhost", header))
                .isEqualTo(403);
        assertThat(status(managementPort(), "GET /actuator/prometheus", "Host: localhost", header))
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "application/x-www-form-urlencoded, a=b",
        "multipart/form-data; boundary=x, --x--",
        "text/plain, {}",
        "application/jsonp, {}",
        "rubbish, {}",
        ", {}"
    })
    void whatOperatorsSendIsJson(String type, String body) throws IOException {
        var length = "Content-Length: " + body.length();
        var typed = type == null ? length : "Content-Type: " + type + "\r\n" + length;
        for (var line : new String[] {"POST " + REBUILD, "DELETE " + DISCARD})
            assertThat(status(managementPort(), line, "Host: localhost", typed + "\r\n\r\n" + body))
                    .isEqualTo(415);
    }

    /** Sends it as it is written here, and tells what is answered. */
    private static int status(int port, String methodAndPath, String... headers) throws IOException {
        try (var connection = new Socket(InetAddress.getLoopbackAddress(), port)) {
            connection.setSoTimeout(TIMEOUT_MILLIS);
            var request = "%s HTTP/1.1\r\nConnection: close\r\n%s\r\n\r\n"
                    .formatted(methodAndPath, String.join("\r\n", headers));
            connection.getOutputStream().write(request.getBytes(ISO_8859_1));
            var answer = new String(connection.getInputStream().readAllBytes(), ISO_8859_1);
            return Integer.parseInt(answer.substring(9, 12));
        }
    }
}
