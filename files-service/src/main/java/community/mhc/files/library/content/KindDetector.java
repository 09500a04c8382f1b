package community.mhc.files.library.content;

import static community.mhc.files.library.content.ContentError.KIND_NOT_ALLOWED;

import community.mhc.files.library.FileKind;
import community.mhc.files.library.FileName;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.springframework.stereotype.Component;

/**
 * Says of what kind content is, by the content alone. The name only chooses between plain text, Markdown and CSV, which no
 * content can tell apart and which are handled alike.
 */
@Component
public class KindDetector {

    /** Every zip begins with it; office documents are zips. */
    private static final String ZIP_SIGNATURE = "PK\u0003\u0004";

    /** Read when the first content comes: no start of the service waits for it. */
    private static final class Signatures {
        private static final MimeTypes KNOWN = MimeTypes.getDefaultMimeTypes();
    }

    /** Throws {@link ContentError#KIND_NOT_ALLOWED}. */
    public FileKind kindOf(Path content, FileName name) throws IOException {
        if (startsAsZip(content))
            return OfficeContainer.kindOf(content)
                    .orElseThrow(() ->
                            KIND_NOT_ALLOWED.because("Of archives, only office documents without macros are taken."));
        var kind = bySignature(content);
        return kind == FileKind.TEXT ? kindOfText(content, name) : kind;
    }

    private FileKind bySignature(Path content) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(content))) {
            var type = Signatures.KNOWN.detect(in, new Metadata()).getBaseType().toString();
            return FileKind.ofMediaType(type)
                    .orElseThrow(() -> KIND_NOT_ALLOWED.because(
                            "Taken are PDF, PNG, JPEG, GIF, WebP, plain text, Markdown, CSV and office documents."));
        }
    }

    private static FileKind kindOfText(Path content, FileName name) throws IOException {
        if (!PlainText.isAllOf(content)) throw KIND_NOT_ALLOWED.because("Text is taken as UTF-8 only.");
        var extension = name.extension();
        if (FileKind.MARKDOWN.hasExtension(extension)) return FileKind.MARKDOWN;
        return FileKind.CSV.hasExtension(extension) ? FileKind.CSV : FileKind.TEXT;
    }

    private static boolean startsAsZip(Path content) throws IOException {
        try (var in = Files.newInputStream(content)) {
            var start = in.readNBytes(ZIP_SIGNATURE.length());
            return new String(start, StandardCharsets.ISO_8859_1).equals(ZIP_SIGNATURE);
        }
    }
}
