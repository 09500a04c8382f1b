package community.mhc.eventstore.testkit;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** For {@code @ExtendWith}: skips a suite, and says why, when {@link TestMongo} has no server for it. */
public final class OfferedServer implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return TestMongo.offered().isPresent()
                ? ConditionEvaluationResult.enabled("a server is there")
                : ConditionEvaluationResult.disabled("not run on a real MongoDB: " + RealMongo.MISSING);
    }
}
