package community.mhc.chassis.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ErrorCodeTest {

    enum Forgetful implements ErrorCode {
        FORGOTTEN
    }

    @ParameterizedTest
    @EnumSource
    void everyCommonErrorHasItsAnswer(CommonError error) {
        assertThat(error.status()).isBetween(400, 599);
        assertThat(error.title()).isNotBlank();
    }

    @Test
    void oneWithoutAnAnswerSaysSo() {
        assertThatNullPointerException().isThrownBy(Forgetful.FORGOTTEN::status).withMessage("FORGOTTEN needs @Answer");
    }
}
