package community.mhc.chassis.stream;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class KafkaClientsTest {

    @Test
    void ourProducerIsExact() {
        var settings = new KafkaSettings(true, "127.0.0.1:1", 6, (short) 1, "PLAINTEXT", "SCRAM-SHA-512", "", "");
        assertThatCode(() -> KafkaClients.producer(settings).close(java.time.Duration.ZERO))
                .doesNotThrowAnyException();
    }

    @Test
    void aProducerThatKafkaQuietlyMadeInexactIsRefused() {
        Map<String, Object> config = new HashMap<>();
        config.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:1");
        config.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        config.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        config.put(ProducerConfig.ACKS_CONFIG, "1");
        assertThatThrownBy(() -> KafkaClients.requireExact(new ProducerConfig(config)))
                .isInstanceOf(IllegalStateException.class);
    }
}
