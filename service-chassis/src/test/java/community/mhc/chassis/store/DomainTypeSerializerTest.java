package community.mhc.chassis.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.serialization.Revision;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;

class DomainTypeSerializerTest {

    @Revision("3")
    record Happened(String what, Instant when) {}

    private final DomainTypeSerializer serializer =
            DomainTypeSerializer.of(EventTypes.in("sample").type(Happened.class, "happened"));

    @Test
    void anEventIsStoredUnderItsDomainName() {
        var stored =
                serializer.serialize(new Happened("a", Instant.parse("2026-01-02T03:04:05.678901Z")), String.class);
        assertThat(stored.getType().getName()).isEqualTo("sample.happened");
        assertThat(stored.getType().getRevision()).isEqualTo("3");
        assertThat(stored.getData()).isEqualTo("{\"what\":\"a\",\"when\":\"2026-01-02T03:04:05.678901Z\"}");
        assertThat(serializer.<String, Happened>deserialize(stored).when()).isEqualTo("2026-01-02T03:04:05.678901Z");
    }

    @Test
    void aReplayTokenSurvivesStorage() {
        var token =
                ReplayToken.createReplayToken(new GlobalSequenceTrackingToken(9), new GlobalSequenceTrackingToken(3));
        assertThat(serializer.<String, Object>deserialize(serializer.serialize(token, String.class)))
                .isEqualTo(token);
    }

    @Test
    void storedTypesNameNoOtherClassThanTokens() {
        var json = "{\"tokenAtReset\":{\"@class\":\"javax.script.ScriptEngineManager\"},\"currentToken\":null}";
        var forged = new SimpleSerializedObject<>(json, String.class, ReplayToken.class.getName(), null);
        assertThatThrownBy(() -> serializer.deserialize(forged)).isInstanceOf(RuntimeException.class);
    }
}
