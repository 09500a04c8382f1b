package community.mhc.chassis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void theSamePartsGiveTheSameIdForEver() {
        // Stored ids are made this way: this value must never change.
        assertThat(Ids.from("membership", UUID.fromString("00000000-0000-0000-0000-000000000001"), "x"))
                .hasToString("e08b68ff-7601-56cd-8cd2-72b292a92e48");
    }

    @Test
    void itIsAVersion5Uuid() {
        var id = Ids.from("a");
        assertThat(id.version()).isEqualTo(5);
        assertThat(id.variant()).isEqualTo(2);
    }

    @Test
    void whereOnePartEndsMatters() {
        assertThat(Ids.from("ab", "c")).isNotEqualTo(Ids.from("a", "bc"));
    }
}
