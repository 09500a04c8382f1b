package community.mhc.chassis.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class OperatorConfigurationTest {

    @ParameterizedTest
    @CsvSource({"127.0.0.1, true", "::1, true", "10.0.0.7, false", "0.0.0.0, false"})
    void operatorsAreThoseWhoseConnectionCameInOverTheLoopbackInterface(String local, boolean answered) {
        var request = new MockHttpServletRequest();
        request.setLocalAddr(local);
        request.setRemoteAddr("127.0.0.1");
        request.addHeader("X-Forwarded-For", "127.0.0.1");
        assertThat(OperatorConfiguration.cameOverLoopback(request)).isEqualTo(answered);
    }
}
