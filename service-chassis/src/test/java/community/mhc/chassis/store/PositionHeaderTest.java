package community.mhc.chassis.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PositionHeaderTest {

    @Test
    void aServiceTakesTheFurthestOfItsOwnPositions() {
        assertThat(PositionHeader.positionOf("forum", "member:99, forum:0, forum:12,forum:7"))
                .hasValue(12);
    }

    @Test
    void whatIsOfOthersOrMalformedIsPassedOver() {
        assertThat(PositionHeader.positionOf("forum", "member:99, forum:x, :, forum"))
                .isEmpty();
        assertThat(PositionHeader.positionOf("forum", "")).isEmpty();
    }
}
