package community.mhc.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void aNameKeepsItsPortAndNoOtherGetsIt() {
        var ports = new Ports(Map.of());
        int kafka = ports.of("kafka");
        assertThat(ports.of("kafka")).isEqualTo(kafka);
        assertThat(ports.of("mongodb")).isNotEqualTo(kafka);
        assertThat(new Ports(ports.remembered()).of("kafka")).isEqualTo(kafka);
    }

    @Test
    void aPortThatAnotherProgramTookIsForgotten() throws Exception {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var ports = new Ports(Map.of("kafka", other.getLocalPort()));
            assertThat(ports.of("kafka")).isEqualTo(other.getLocalPort());
            ports.forgetIfTaken("kafka");
            assertThat(ports.of("kafka")).isNotEqualTo(other.getLocalPort());
            assertThat(Ports.isFree(InetAddress.getLoopbackAddress(), other.getLocalPort()))
                    .isFalse();
        }
    }
}
