package community.mhc.files.library.content;

import community.mhc.files.library.FileKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/**
 * Looks into a zip for what makes it an office document: the {@code mimetype} entry of OpenDocument (part 2, 3.3), or the main
 * part's content type of Office Open XML (ECMA-376 part 2). Reads one small entry with a bound, so a zip bomb stays packed.
 */
final class OfficeContainer {

    private static final String OOXML = "application/vnd.openxmlformats-officedocument.";

    private static final Set<FileKind> OPEN_DOCUMENT = EnumSet.of(FileKind.ODT, FileKind.ODS, FileKind.ODP);

    private static final Map<String, FileKind> MAIN_PARTS = Map.of(
            OOXML + "wordprocessingml.document.main+xml", FileKind.DOCX,
            OOXML + "spreadsheetml.sheet.main+xml", FileKind.XLSX,
            OOXML + "presentationml.presentation.main+xml", FileKind.PPTX);

    /** Far more than a document of 50 MB has. */
    private static final int MAX_ENTRIES = 10_000;

    /** Bytes, unpacked; the list of parts of a large workbook has some tens of thousands. */
    private static final int MAX_ENTRY = 1024 * 1024;

    private final ZipFile zip;

    private OfficeContainer(ZipFile zip) {
        this.zip = zip;
    }

    /** Empty for any other zip, for a broken one, and for a document that brings macros. */
    static Optional<FileKind> kindOf(Path content) throws IOException {
        try (var zip = new ZipFile(content.toFile())) {
            var container = new OfficeContainer(zip);
            if (zip.size() > MAX_ENTRIES || container.hasMacros()) return Optional.empty();
            return container.openDocument().or(container::officeOpenXml);
        } catch (ZipException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<FileKind> openDocument() throws IOException {
        var type = zip.getEntry("mimetype");
        if (type == null || zip.getEntry("content.xml") == null) return Optional.empty();
        return FileKind.ofMediaType(new String(read(type), StandardCharsets.US_ASCII))
                .filter(OPEN_DOCUMENT::contains);
    }

    private Optional<FileKind> officeOpenXml() {
        try {
            var types = zip.getEntry("[Content_Types].xml");
            return types == null ? Optional.empty() : mainPart(read(types));
        } catch (IOException | XMLStreamException e) {
            return Optional.empty();
        }
    }

    /** No document type and no entity is ever read: neither belongs into this list. */
    private static Optional<FileKind> mainPart(byte[] contentTypes) throws XMLStreamException {
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        var xml = factory.createXMLStreamReader(new ByteArrayInputStream(contentTypes));
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) continue;
            var type = xml.getAttributeValue(null, "ContentType");
            if (type != null && MAIN_PARTS.containsKey(type)) return Optional.of(MAIN_PARTS.get(type));
        }
        return Optional.empty();
    }

    private boolean hasMacros() {
        return zip.stream()
                .map(ZipEntry::getName)
                .anyMatch(name ->
                        name.endsWith("vbaProject.bin") || name.startsWith("Basic/") || name.startsWith("Scripts/"));
    }

    /** At most {@value #MAX_ENTRY} bytes of it. */
    private byte[] read(ZipEntry entry) throws IOException {
        try (var in = zip.getInputStream(entry)) {
            return in.readNBytes(MAX_ENTRY);
        }
    }
}
