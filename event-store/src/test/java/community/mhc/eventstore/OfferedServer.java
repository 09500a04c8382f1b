package community.mhc.eventstore;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips a suite, and says why, when it is to run on a real MongoDB and none is offered. */
final class OfferedServer implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return !RealMongo.isAskedFor() || RealMongo.uri().isPresent()
                ? ConditionEvaluationResult.enabled("a server is there")
                : ConditionEvaluationResult.disabled(
                        "not run on a real MongoDB: MONGODB_URI is not set, and Docker does not run");
    }
}
