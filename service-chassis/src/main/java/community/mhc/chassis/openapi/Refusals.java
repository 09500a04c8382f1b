package community.mhc.chassis.openapi;

import community.mhc.chassis.problem.ErrorCode;
import community.mhc.chassis.store.PositionHeader;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;

/**
 * The refusals of every operation, one described answer a status with the stable codes that it can carry. Which statuses an
 * operation has follows from its form: whatever has a body can be malformed, whatever names an id can be missing. One that
 * does not follow is declared at the endpoint, by {@link AlsoRefuses}.
 */
final class Refusals implements OperationCustomizer, GlobalOpenApiCustomizer {

    private static final String PROBLEM = "application/problem+json";

    private final Supplier<Map<Integer, List<ErrorCode>>> codes;

    Refusals(Supplier<Map<Integer, List<ErrorCode>>> codes) {
        this.codes = codes;
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        var more = handler.getMethodAnnotation(AlsoRefuses.class);
        if (more != null)
            for (int status : more.value()) operation.getResponses().put("" + status, reference(status));
        return operation;
    }

    @Override
    public void customise(OpenAPI api) {
        var ofService = codes.get();
        api.getPaths()
                .values()
                .forEach(path -> path.readOperationsMap()
                        .forEach((method, operation) -> statuses(method, operation)
                                .forEach(status ->
                                        operation.getResponses().putIfAbsent("" + status, reference(status)))));
        api.getComponents().addSchemas("Problem", problem()).addSchemas("FieldError", fieldError());
        ofService.forEach((status, some) -> {
            if (isUsed(api, status)) api.getComponents().addResponses(name(status), described(status, some));
        });
    }

    /** 401 whether a token is needed or not, because one that is sent is checked; 413 because any request can have a body. */
    private static Set<Integer> statuses(HttpMethod method, Operation operation) {
        var statuses = new TreeSet<>(Set.of(400, 401, 413, 500, 503));
        if (Successes.of(operation).anyMatch(Refusals::hasForms)) statuses.add(406);
        if (method != HttpMethod.GET) statuses.addAll(Set.of(403, 409));
        if (operation.getRequestBody() != null) statuses.addAll(Set.of(415, 422));
        for (var parameter : parameters(operation)) {
            if (parameter == EditHeaders.IF_MATCH) statuses.addAll(Set.of(412, 428));
            if ("query".equals(parameter.getIn())) statuses.add(422);
            if (parameter.getSchema() != null
                    && "uuid".equals(parameter.getSchema().getFormat())) statuses.add(404);
        }
        return statuses;
    }

    /** Whether a client can ask for it in a form that it does not have; bytes have the one that they have. */
    private static boolean hasForms(ApiResponse answer) {
        return answer.getContent() != null
                && answer.getContent().values().stream()
                        .noneMatch(media -> media.getSchema() != null
                                && "binary".equals(media.getSchema().getFormat()));
    }

    private static List<Parameter> parameters(Operation operation) {
        return operation.getParameters() == null ? List.of() : operation.getParameters();
    }

    private static boolean isUsed(OpenAPI api, int status) {
        return api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .flatMap(operation -> operation.getResponses().values().stream())
                .anyMatch(answer -> reference(status).get$ref().equals(answer.get$ref()));
    }

    private static ApiResponse reference(int status) {
        return new ApiResponse().$ref("#/components/responses/" + name(status));
    }

    /** {@code NotFound} of 404. */
    private static String name(int status) {
        return HttpStatus.valueOf(status).getReasonPhrase().replaceAll("[^A-Za-z]", "");
    }

    private static ApiResponse described(int status, List<ErrorCode> codes) {
        var answer = new ApiResponse()
                .content(new Content().addMediaType(PROBLEM, new MediaType().schema(problemWith(codes))))
                .description(codes.stream()
                        .map(code -> "`%s`: %s".formatted(code.name(), code.title()))
                        .collect(Collectors.joining("; ")));
        switch (status) {
            case 401 -> answer.addHeaderObject(HttpHeaders.WWW_AUTHENTICATE, header("Bearer"));
            case 416 ->
                answer.addHeaderObject(HttpHeaders.CONTENT_RANGE, header("The size of the whole"))
                        .addHeaderObject(HttpHeaders.ACCEPT_RANGES, header("bytes"))
                        .addHeaderObject(HttpHeaders.ETAG, header("Of the whole"));
            case 409, 503 -> answer.addHeaderObject(HttpHeaders.RETRY_AFTER, seconds());
            case 429 ->
                answer.addHeaderObject(HttpHeaders.RETRY_AFTER, seconds().required(true));
            default -> {}
        }
        // A read may be refused only because its view is behind: what is not there yet looks like what is not there.
        if (status != 401)
            answer.addHeaderObject(
                    PositionHeader.STALE, new Header().$ref("#/components/headers/" + PositionHeader.STALE));
        return answer;
    }

    private static Header header(String description) {
        return new Header().description(description).schema(new StringSchema());
    }

    private static Header seconds() {
        var seconds = new StringSchema();
        seconds.setPattern("^\\d+$");
        return new Header().description("Seconds to wait").schema(seconds);
    }

    private static Schema<?> problemWith(List<ErrorCode> codes) {
        var names = codes.stream().map(ErrorCode::name).toList();
        return new JsonSchema()
                .addAllOfItem(new Schema<>().$ref("#/components/schemas/Problem"))
                .addAllOfItem(new JsonSchema().addProperty("code", new StringSchema()._enum(names)));
    }

    private static Schema<?> problem() {
        var problem = new ObjectSchema();
        problem.setRequired(List.of("code", "status", "title", "type"));
        return problem.description("Why a request was refused (RFC 9457)")
                .addProperty("type", new StringSchema().format("uri"))
                .addProperty("title", new StringSchema().description("The same for every refusal with this code"))
                .addProperty("status", new IntegerSchema())
                .addProperty("code", new StringSchema().description("Stable, upper snake case"))
                .addProperty("detail", new StringSchema().description("What to do about it"))
                .addProperty("instance", new StringSchema().description("The path that was asked for"))
                .addProperty("errors", new ArraySchema().items(new Schema<>().$ref("#/components/schemas/FieldError")))
                .addProperty("traceId", new StringSchema().description("Names the request in the logs"));
    }

    private static Schema<?> fieldError() {
        var field = new ObjectSchema();
        field.setRequired(List.of("code", "pointer"));
        return field.description("A field that was refused")
                .addProperty("pointer", new StringSchema().description("Into the body, or a parameter's name"))
                .addProperty("code", new StringSchema().description("The rule that it breaks, upper snake case"));
    }
}
