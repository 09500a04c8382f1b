package community.mhc.files.library.read;

import community.mhc.files.library.FileKind;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.BinarySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Objects;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** What a download answers with, in the API's document: the kinds of file that there are, and {@link ContentOfFile}'s headers. */
@Component
class DescribedContent implements OperationCustomizer {

    private static final String DIGEST = "Content-Digest";

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        if (handler.getBeanType() == DownloadEndpoint.class) {
            headers(answer(operation, "200").content(kinds()), DIGEST, HttpHeaders.CONTENT_DISPOSITION);
            headers(
                    answer(operation, "206").content(kinds()),
                    HttpHeaders.CONTENT_RANGE,
                    HttpHeaders.CONTENT_DISPOSITION);
            headers(answer(operation, "304"));
        }
        return operation;
    }

    private static ApiResponse answer(Operation operation, String status) {
        return Objects.requireNonNull(operation.getResponses().get(status), "declared at the endpoint");
    }

    private static Content kinds() {
        var content = new Content();
        Stream.of(FileKind.values())
                .forEach(kind -> content.addMediaType(kind.mediaType(), new MediaType().schema(new BinarySchema())));
        return content;
    }

    private static void headers(ApiResponse answer, String... more) {
        Stream.concat(Stream.of(HttpHeaders.ETAG, HttpHeaders.ACCEPT_RANGES), Stream.of(more))
                .forEach(name ->
                        answer.addHeaderObject(name, new Header().required(true).schema(new StringSchema())));
    }
}
