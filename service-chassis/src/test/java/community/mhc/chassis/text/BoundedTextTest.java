package community.mhc.chassis.text;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoundedTextTest {

    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    /** The group takes a stack frame a repetition: compared with a long text it would overflow the stack. */
    private static final String FRAGILE = "^(a|b)*$";

    private record Asked(
            @BoundedText(min = 2, max = 5, regexp = FRAGILE) String text,
            List<@BoundedText(max = 5, regexp = FRAGILE) String> texts) {}

    @Test
    void textThatFitsPasses() {
        assertThat(rules(new Asked("abab", List.of("", "b")))).isEmpty();
        assertThat(rules(new Asked(null, null))).isEmpty();
    }

    @Test
    void theLengthIsTheFirstRule() {
        assertThat(rules(new Asked("a", List.of()))).containsExactly("text SIZE");
        assertThat(rules(new Asked("cccccc", List.of()))).containsExactly("text SIZE");
    }

    @Test
    void theExpressionIsTheSecond() {
        assertThat(rules(new Asked("abc", List.of("a", "c"))))
                .containsExactlyInAnyOrder("text PATTERN", "texts[1].<list element> PATTERN");
    }

    @Test
    void textThatIsTooLongIsNeverCompared() {
        var endless = "ab".repeat(1_000_000);
        assertThat(rules(new Asked(endless, List.of(endless))))
                .containsExactlyInAnyOrder("text SIZE", "texts[0].<list element> SIZE");
    }

    private static List<String> rules(Asked asked) {
        return VALIDATOR.validate(asked).stream().map(BoundedTextTest::rule).toList();
    }

    private static String rule(ConstraintViolation<Asked> violation) {
        return violation.getPropertyPath() + " " + violation.getMessage();
    }
}
