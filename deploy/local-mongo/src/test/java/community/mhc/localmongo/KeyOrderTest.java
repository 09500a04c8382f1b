package community.mhc.localmongo;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.Decimal128;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keys sort as the values do, and equal numbers of different types have equal keys. */
class KeyOrderTest {

    private static Decimal128 decimal(String value) {
        return new Decimal128(new BigDecimal(value));
    }

    @Test
    void numbersOfAllTypesAscend() {
        var ascending = List.<Number>of(
                Double.NaN,
                Double.NEGATIVE_INFINITY,
                decimal("-9.99E+6144"),
                -Double.MAX_VALUE,
                -0x1p63,
                Long.MIN_VALUE + 1,
                -9007199254740993L,
                -9007199254740992L,
                -0.1,
                decimal("-0.1"),
                decimal("-0.09999999999999999999999999999999999"),
                -Double.MIN_VALUE,
                decimal("-1E-6176"),
                0,
                decimal("1E-6176"),
                decimal("2E-6176"),
                Double.MIN_VALUE,
                decimal("0.1"),
                0.1,
                decimal("0.1000000000000000055511151231257828"),
                1,
                decimal("1.000000000000000000000000000000001"),
                decimal("1.1"),
                9007199254740992L,
                9007199254740993L,
                9007199254740994L,
                Long.MAX_VALUE - 1,
                decimal("9223372036854775806.5"),
                Long.MAX_VALUE,
                0x1p63,
                0x1p1009,
                Double.MAX_VALUE,
                decimal("1E+6111"),
                decimal("9.99E+6144"),
                Double.POSITIVE_INFINITY);
        for (int i = 1; i < ascending.size(); i++) {
            assertThat(Arrays.compareUnsigned(
                            KeyWriter.encode(ascending.get(i - 1)), KeyWriter.encode(ascending.get(i))))
                    .as("%s before %s", ascending.get(i - 1), ascending.get(i))
                    .isNegative();
        }
    }

    @Test
    void equalNumbersOfDifferentTypesHaveEqualKeys() {
        assertThat(KeyWriter.encode(decimal("9223372036854775807"))).isEqualTo(KeyWriter.encode(Long.MAX_VALUE));
        assertThat(KeyWriter.encode(decimal("0.10"))).isEqualTo(KeyWriter.encode(decimal("0.1")));
        assertThat(KeyWriter.encode(decimal("2.50"))).isEqualTo(KeyWriter.encode(2.5));
        assertThat(KeyWriter.encode(5L)).isEqualTo(KeyWriter.encode(5)).isEqualTo(KeyWriter.encode(5.0));
        assertThat(KeyWriter.encode(-0x1p63)).isEqualTo(KeyWriter.encode(Long.MIN_VALUE));
        assertThat(KeyWriter.encode(Decimal128.NEGATIVE_ZERO)).isEqualTo(KeyWriter.encode(-0.0));
        assertThat(KeyWriter.encode(Decimal128.NaN)).isEqualTo(KeyWriter.encode(Double.NaN));
        assertThat(KeyWriter.encode(Decimal128.NEGATIVE_INFINITY))
                .isEqualTo(KeyWriter.encode(Double.NEGATIVE_INFINITY));
    }

    /** Whatever begins with a prefix lies between it and the place after it; whatever does not lies outside. */
    @ParameterizedTest
    @CsvSource({"0A, 0B", "0AFF, 0B", "0A00, 0A01", "0AFFFF, 0B", "F0FE, F0FF"})
    void thePlaceAfterAPrefixIsTheNextThatDoesNotBeginWithIt(String prefix, String after) {
        var hex = java.util.HexFormat.of().withUpperCase();
        assertThat(hex.formatHex(Keys.afterAll(hex.parseHex(prefix)))).isEqualTo(after);
    }
}
