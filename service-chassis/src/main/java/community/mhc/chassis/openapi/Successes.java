package community.mhc.chassis.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.stream.Stream;

/** The answers of an operation that are no refusals. */
final class Successes {

    private Successes() {}

    static Stream<ApiResponse> of(Operation operation) {
        return operation.getResponses().entrySet().stream()
                .filter(answer -> answer.getKey().startsWith("2"))
                .map(java.util.Map.Entry::getValue);
    }
}
