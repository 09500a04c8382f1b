package community.mhc.files.library.read;

import static community.mhc.chassis.problem.CommonError.NOT_FOUND;
import static community.mhc.files.library.content.ContentError.CONTENT_UNAVAILABLE;

import community.mhc.chassis.openapi.AlsoRefuses;
import community.mhc.chassis.web.Caller;
import community.mhc.files.integration.in.GroupStandings;
import community.mhc.files.library.content.ContentStore;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** Hands content out, whole or in part. */
@RestController
class DownloadEndpoint {

    private final FileViews files;
    private final GroupStandings standings;
    private final ContentStore store;

    DownloadEndpoint(FileViews files, GroupStandings standings, ContentStore store) {
        this.files = files;
        this.standings = standings;
        this.store = store;
    }

    @ApiResponse(responseCode = "200", description = "The content, with its media type")
    @ApiResponse(responseCode = "206", description = "The range of it that was asked for")
    @ApiResponse(responseCode = "304", description = "It is the content named by If-None-Match", content = @Content)
    @AlsoRefuses(416)
    @GetMapping("/api/v1/files/{id}/content")
    void downloadContent(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.RANGE, required = false) @Nullable String range,
            @RequestHeader(name = HttpHeaders.IF_RANGE, required = false) @Nullable String ifRange,
            ServletWebRequest request,
            HttpServletResponse response)
            throws IOException {
        var file = files.listed(id)
                .filter(f -> standings.of(f.groupId(), caller.memberId()).seesLibrary())
                .orElseThrow(() -> NOT_FOUND.because("There is no such file."));
        var content = ContentOfFile.of(file);
        content.describe(response);
        if (request.checkNotModified(content.etag())) return;
        try (var bytes = store.open(id, content.sha256())
                .orElseThrow(() -> CONTENT_UNAVAILABLE.because("Please try again later."))) {
            content.send(bytes, ifRange == null || ifRange.equals(content.etag()) ? range : null, response);
        }
    }
}
