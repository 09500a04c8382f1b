package community.mhc.files.library.write;

import community.mhc.chassis.web.Caller;
import community.mhc.files.library.content.ContentDigest;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes content in, byte by byte as it comes. */
@RestController
class UploadEndpoint {

    private final ContentUpload upload;

    UploadEndpoint(ContentUpload upload) {
        this.upload = upload;
    }

    @RequestBody(
            description = "The content itself, at most 50 MiB; its kind is found out from its bytes",
            required = true,
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = "string", format = "binary")))
    @PutMapping(path = "/api/v1/files/{id}/content", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void uploadContent(
            Caller caller,
            @PathVariable UUID id,
            @Parameter(description = "sha-256=:base64 of the digest: (RFC 9530)", required = true)
                    @RequestHeader(name = "Content-Digest", required = false)
                    @Nullable
                    String contentDigest,
            HttpServletRequest request)
            throws IOException {
        var sha256 = ContentDigest.sha256In(contentDigest);
        upload.store(id, sha256, caller.memberId(), request.getInputStream(), request.getContentLengthLong());
    }
}
