package community.mhc.chassis.openapi;

import community.mhc.chassis.store.PositionHeader;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.List;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/** Read your own writes: a write tells a position, and a read that sends it back has seen that write. */
final class PositionHeaders implements GlobalOpenApiCustomizer {

    @Override
    public void customise(OpenAPI api) {
        describe(api.getComponents());
        api.getPaths()
                .values()
                .forEach(path -> path.readOperationsMap().forEach((method, operation) -> {
                    if (method == HttpMethod.GET) reads(operation);
                    else answers(operation, PositionHeader.NAME);
                }));
    }

    private static void reads(Operation operation) {
        operation.addParametersItem(new Parameter().$ref("#/components/parameters/" + PositionHeader.NAME));
        answers(operation, PositionHeader.STALE);
    }

    private static void answers(Operation operation, String header) {
        Successes.of(operation)
                .forEach(answer -> answer.addHeaderObject(header, new Header().$ref("#/components/headers/" + header)));
    }

    private static void describe(Components components) {
        components
                .addParameters(
                        PositionHeader.NAME,
                        new Parameter()
                                .in("header")
                                .name(PositionHeader.NAME)
                                .description("Positions that writes answered with: the read waits, for two seconds at"
                                        + " most, until it can show those writes")
                                .schema(example("forum:120, member:7")))
                .addHeaders(
                        PositionHeader.NAME,
                        new Header()
                                .description("Where what this request wrote stands; absent when it wrote nothing")
                                .schema(example("forum:120")))
                .addHeaders(
                        PositionHeader.STALE,
                        new Header()
                                .description("Present when the answer may not show yet what Mhc-Position asked for")
                                .schema(new StringSchema()._const("true")));
    }

    private static StringSchema example(String text) {
        var schema = new StringSchema();
        schema.setExamples(List.of(text));
        return schema;
    }
}
