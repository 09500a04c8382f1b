package community.mhc.jobs.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayTest {

    @ParameterizedTest
    @CsvSource({"1,1,HOUR", "45,2000,HOUR", "45000,45000,YEAR", "1,2000000,YEAR"})
    void aRangeGoesFromTheLowerToTheHigher(int from, int to, PayPeriod per) {
        assertThat(new Pay(from, to, per).to()).isEqualTo(to);
    }

    @ParameterizedTest
    @CsvSource({"0,10,HOUR", "-5,10,HOUR", "11,10,HOUR", "40,2001,HOUR", "1,2000001,YEAR"})
    void whatNobodyIsPaidIsRefused(int from, int to, PayPeriod per) {
        assertThatThrownBy(() -> new Pay(from, to, per)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void wordsAreReadAsTheyAreWritten() {
        for (var profession : Profession.values())
            assertThat(Profession.of(profession.value())).isEqualTo(profession);
        for (var setting : Setting.values())
            assertThat(Setting.of(setting.value())).isEqualTo(setting);
        for (var period : PayPeriod.values())
            assertThat(PayPeriod.of(period.value())).isEqualTo(period);
        assertThatThrownBy(() -> Profession.of("wizard")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void thereAreFiftyStatesAndTheDistrict() {
        assertThat(UsState.values()).hasSize(51);
    }
}
