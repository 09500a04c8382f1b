package community.mhc.files.library.read;

import community.mhc.chassis.problem.Refusal;
import community.mhc.files.library.FileKind;
import community.mhc.files.library.FileName;
import community.mhc.files.library.Sha256;
import community.mhc.files.library.content.ContentDigest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** A file's content as an answer: what its headers say, and its bytes. */
record ContentOfFile(FileName name, FileKind kind, long size, Sha256 sha256) {

    /** @param file a listed one */
    static ContentOfFile of(FileView file) {
        return new ContentOfFile(
                new FileName(file.name()),
                FileKind.ofMediaType(file.kindOrNone()).orElseThrow(),
                file.size(),
                new Sha256(Objects.requireNonNull(file.sha256())));
    }

    /** Strong: a file's content never changes. */
    String etag() {
        return "\"" + sha256.hex() + "\"";
    }

    /**
     * What holds for every answer about the content. It may be kept by the browser and must be asked for again, because one
     * may leave the group; whatever it is, it runs no script and sees no page of ours.
     */
    void describe(HttpServletResponse response) {
        response.setHeader(HttpHeaders.ETAG, etag());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
        response.setHeader("Content-Security-Policy", "sandbox");
        response.setHeader("X-Content-Type-Options", "nosniff");
    }

    void send(FileChannel bytes, @Nullable String rangeHeader, HttpServletResponse response) throws IOException {
        var range = range(rangeHeader, response);
        if (range.asked()) {
            response.setStatus(HttpStatus.PARTIAL_CONTENT.value());
            response.setHeader(HttpHeaders.CONTENT_RANGE, range.contentRange());
        } else response.setHeader("Content-Digest", ContentDigest.headerOf(sha256));
        response.setHeader(HttpHeaders.CONTENT_TYPE, kind.contentType());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition());
        response.setContentLengthLong(range.length());
        var out = Channels.newChannel(response.getOutputStream());
        for (long sent = 0, n; sent < range.length(); sent += n) {
            n = bytes.transferTo(range.start() + sent, range.length() - sent, out);
            if (n == 0) throw new EOFException("content on disk is shorter than its event says");
        }
    }

    private ByteRange range(@Nullable String header, HttpServletResponse response) {
        try {
            return ByteRange.of(header, size);
        } catch (Refusal refused) {
            response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + size);
            throw refused;
        }
    }

    private String disposition() {
        var how = kind.isShownInBrowser() ? ContentDisposition.inline() : ContentDisposition.attachment();
        return how.filename(kind.nameToSave(name), StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
