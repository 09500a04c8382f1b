package community.mhc.files.library.content;

import community.mhc.files.library.FileKind;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;

/**
 * Looks into a zip for what makes it an office document: the {@code mimetype} entry of OpenDocument (part 2, 3.3), or the main
 * part's content type of Office Open XML (ECMA-376 part 2). What it brings besides is {@link ActiveContent}'s to judge.
 */
final class OfficeContainer {

    private static final String OOXML = "application/vnd.openxmlformats-officedocument.";

    private static final Set<FileKind> OPEN_DOCUMENT = EnumSet.of(FileKind.ODT, FileKind.ODS, FileKind.ODP);

    private static final Map<String, FileKind> MAIN_PARTS = Map.of(
            OOXML + "wordprocessingml.document.main+xml", FileKind.DOCX,
            OOXML + "spreadsheetml.sheet.main+xml", FileKind.XLSX,
            OOXML + "presentationml.presentation.main+xml", FileKind.PPTX);

    /** Bytes; the longest media type of a document has 73. */
    private static final int LONGEST_MEDIA_TYPE = 200;

    private final ZipFile zip;

    private OfficeContainer(ZipFile zip) {
        this.zip = zip;
    }

    /**
     * Empty for any other zip, for a damaged one, and for a document that brings what its reader would run. Whatever the JDK
     * throws at the bytes is their fault: they have been received whole.
     */
    static Optional<FileKind> kindOf(Path content) throws IOException {
        if (!ZipEnd.isPlain(content)) return Optional.empty();
        try (var zip = new ZipFile(content.toFile())) {
            var container = new OfficeContainer(zip);
            if (new ActiveContent(zip).isThere()) return Optional.empty();
            return container.openDocument().or(container::officeOpenXml);
        } catch (ZipException | EOFException | XMLStreamException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private Optional<FileKind> openDocument() throws IOException {
        var type = zip.getEntry("mimetype");
        if (type == null || zip.getEntry("content.xml") == null) return Optional.empty();
        try (var in = zip.getInputStream(type)) {
            var name = new String(in.readNBytes(LONGEST_MEDIA_TYPE), StandardCharsets.US_ASCII);
            return FileKind.ofMediaType(name).filter(OPEN_DOCUMENT::contains);
        }
    }

    /** A document has one main part; what claims to be two kinds at once is none. */
    private Optional<FileKind> officeOpenXml() {
        var types = zip.getEntry(PackageXml.CONTENT_TYPES);
        if (types == null) return Optional.empty();
        try (var in = zip.getInputStream(types)) {
            var kinds = PackageXml.elementsOf(in).stream()
                    .map(element -> MAIN_PARTS.get(element.getOrDefault("ContentType", "")))
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
            return kinds.size() == 1 ? kinds.stream().findFirst() : Optional.empty();
        } catch (IOException | XMLStreamException e) {
            return Optional.empty();
        }
    }
}
