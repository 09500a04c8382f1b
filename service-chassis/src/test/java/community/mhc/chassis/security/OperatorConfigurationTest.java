package community.mhc.chassis.security;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class OperatorConfigurationTest {

    @Test
    void noServiceStartsWithTheActuatorOnItsOwnPort() {
        var environment = new MockEnvironment()
                .withProperty("server.port", "8081")
                .withProperty("management.server.port", "8081");
        assertThatIllegalStateException()
                .isThrownBy(() -> new OperatorConfiguration(environment))
                .withMessageContaining("management.server.port");
    }
}
