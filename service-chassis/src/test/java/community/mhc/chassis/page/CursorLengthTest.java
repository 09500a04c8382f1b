package community.mhc.chassis.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("attack")
class CursorLengthTest {

    private final Cursors cursors = new Cursors(new byte[32]);

    @Test
    void aCursorThatWouldBeRefusedIsNeverWritten() {
        for (int bytes = 1; bytes < 2_000; bytes++) {
            var keys = List.of("x".repeat(bytes));
            String cursor;
            try {
                cursor = cursors.write("/p", keys);
            } catch (IllegalStateException e) {
                assertThat(bytes).isGreaterThan(750);
                continue;
            }
            assertThat(cursors.read("/p", cursor).keys()).isEqualTo(keys);
        }
    }
}
