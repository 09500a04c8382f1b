package community.mhc.files.library;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The kinds of file a library takes. Everything else is refused, whatever it calls itself. */
public enum FileKind {
    PDF("application/pdf", true, "pdf"),
    PNG("image/png", true, "png"),
    JPEG("image/jpeg", true, "jpg", "jpeg"),
    GIF("image/gif", true, "gif"),
    WEBP("image/webp", true, "webp"),
    TEXT("text/plain", true, "txt"),
    MARKDOWN("text/markdown", true, "md", "markdown"),
    CSV("text/csv", true, "csv"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", false, "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", false, "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", false, "pptx"),
    ODT("application/vnd.oasis.opendocument.text", false, "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", false, "ods"),
    ODP("application/vnd.oasis.opendocument.presentation", false, "odp");

    private final String mediaType;
    private final boolean shownInBrowser;
    private final List<String> extensions;

    FileKind(String mediaType, boolean shownInBrowser, String... extensions) {
        this.mediaType = mediaType;
        this.shownInBrowser = shownInBrowser;
        this.extensions = List.of(extensions);
    }

    public static Optional<FileKind> ofMediaType(String mediaType) {
        return Arrays.stream(values())
                .filter(k -> k.mediaType.equals(mediaType))
                .findFirst();
    }

    /** The IANA media type, without parameters. */
    public String mediaType() {
        return mediaType;
    }

    /** What goes into a {@code Content-Type} header: texts are UTF-8, because no other text is taken. */
    public String contentType() {
        return isText() ? mediaType + ";charset=utf-8" : mediaType;
    }

    /** Whether a browser may show it in place; the others are always saved. */
    public boolean isShownInBrowser() {
        return shownInBrowser;
    }

    public boolean isText() {
        return mediaType.startsWith("text/");
    }

    public boolean hasExtension(String extension) {
        return extensions.contains(extension);
    }

    /**
     * The name under which it is saved: the given one, with the extension of this kind added when it has another. So a PDF
     * called {@code page.html} can never be opened as a page.
     */
    public String nameToSave(FileName name) {
        return hasExtension(name.extension()) ? name.value() : name.value() + "." + extensions.getFirst();
    }
}
