package community.mhc.chassis.openapi;

import community.mhc.chassis.web.IfMatch;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.List;
import java.util.stream.Stream;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.method.HandlerMethod;

/** The entity tag that an edit is based on, and the one of what is read. */
final class EditHeaders implements OperationCustomizer, GlobalOpenApiCustomizer {

    static final Parameter IF_MATCH = new Parameter().$ref("#/components/parameters/If-Match");

    /** An endpoint that answers with a {@code ResponseEntity} does so for its entity tag. */
    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        if (Stream.of(handler.getMethodParameters()).anyMatch(p -> p.hasParameterAnnotation(IfMatch.class)))
            operation.addParametersItem(IF_MATCH);
        if (handler.getReturnType().getParameterType() == ResponseEntity.class)
            Successes.of(operation).forEach(answer -> answer.addHeaderObject(HttpHeaders.ETAG, reference()));
        return operation;
    }

    @Override
    public void customise(OpenAPI api) {
        api.getComponents()
                .addParameters(
                        "If-Match",
                        new Parameter()
                                .in("header")
                                .name(HttpHeaders.IF_MATCH)
                                .description("The ETag of what the edit is based on")
                                .required(true)
                                .schema(tag()))
                .addHeaders(
                        HttpHeaders.ETAG,
                        new Header()
                                .description("The revision, for the If-Match of an edit")
                                .required(true)
                                .schema(tag()));
    }

    private static StringSchema tag() {
        var tag = new StringSchema();
        tag.setPattern("^\"\\d{1,18}\"$");
        tag.setExamples(List.of("\"7\""));
        return tag;
    }

    private static Header reference() {
        return new Header().$ref("#/components/headers/ETag");
    }
}
