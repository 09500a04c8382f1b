package community.mhc.chassis.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import community.mhc.chassis.problem.Refusal;
import community.mhc.chassis.text.Beginning;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CursorsTest {

    private final Cursors cursors = new Cursors(new byte[32]);

    @Test
    void whatWasSignedIsReadBack() {
        var keys = List.of("2026-11-23T10:00:00Z", "", "ünïcode");
        assertThat(cursors.read("/threads", cursors.write("/threads", keys)).keys())
                .isEqualTo(keys);
    }

    @Test
    void aCursorBelongsToItsPath() {
        var cursor = cursors.write("/groups/1/threads", List.of("a"));
        assertThatThrownBy(() -> cursors.read("/groups/2/threads", cursor)).isInstanceOf(Refusal.class);
    }

    @Test
    void noByteOfItCanBeChanged() {
        byte[] signed = Base64.getUrlDecoder().decode(cursors.write("/p", List.of("abc")));
        for (int i = 0; i < signed.length; i++) {
            byte[] altered = signed.clone();
            altered[i] ^= 1;
            var text = Base64.getUrlEncoder().withoutPadding().encodeToString(altered);
            assertThatThrownBy(() -> cursors.read("/p", text)).isInstanceOf(Refusal.class);
        }
    }

    @Test
    void rubbishIsRefused() {
        for (var text : List.of("", "a", "%%%", "x".repeat(5_000)))
            assertThatThrownBy(() -> cursors.read("/p", text)).isInstanceOf(Refusal.class);
    }

    /** Three bytes a character are the most there are. */
    @Test
    void theLongestSortKeyFitsWithAnOrderAndAnId() {
        var key = Beginning.of("\uFFFD".repeat(20_000), Beginning.OF_SORT_KEY);
        var keys = List.of(
                "NEWEST", key + "\t" + UUID.randomUUID(), UUID.randomUUID().toString());
        assertThat(cursors.read("/p", cursors.write("/p", keys)).keys()).isEqualTo(keys);
    }
}
