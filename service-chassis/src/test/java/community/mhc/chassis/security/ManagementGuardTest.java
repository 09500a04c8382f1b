package community.mhc.chassis.security;

import static org.assertj.core.api.Assertions.assertThat;

import community.mhc.chassis.problem.CommonError;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class ManagementGuardTest {

    private static MockHttpServletRequest request(String method, String path, String local) {
        var request = new MockHttpServletRequest(method, path);
        request.setLocalAddr(local);
        request.setRemoteAddr("127.0.0.1");
        request.addHeader("X-Forwarded-For", "127.0.0.1");
        return request;
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1, true", "::1, true", "10.0.0.7, false", "0.0.0.0, false"})
    void operatorsAreThoseWhoseConnectionCameInOverTheLoopbackInterface(String local, boolean answered) {
        var request = request("POST", "/actuator/projections/notes", local);
        request.addHeader("Host", "localhost:8081");
        assertThat(ManagementGuard.refusalOf(request)).isEqualTo(answered ? null : CommonError.FORBIDDEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator/health",
                "/actuator/health/readiness",
                "/actuator/health/liveness",
                "/actuator/prometheus"
            })
    void healthAndMetricsAreForWhoeverReachesThePort(String path) {
        var request = request("GET", path, "10.0.0.7");
        request.addHeader("Host", "forum-service-1.example:8081");
        assertThat(ManagementGuard.refusalOf(request)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator/health/../deadletters",
                "/actuator/health;/deadletters",
                "/actuator/prometheus/",
                "/%61ctuator/health",
                "/actuator"
            })
    void everyOtherPathIsNot(String path) {
        var request = request("GET", path, "10.0.0.7");
        request.addHeader("Host", "localhost");
        assertThat(ManagementGuard.refusalOf(request)).isEqualTo(CommonError.FORBIDDEN);
    }
}
