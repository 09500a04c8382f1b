package community.mhc.local.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The smallest word processor document: a title and paragraphs. */
final class Docx {

    private static final String TYPES = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
            <Override PartName="/word/document.xml" ContentType=\
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""";

    private static final String RELATIONS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
            <Relationship Id="rId1" Target="word/document.xml" Type=\
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>""";

    private static final String DOCUMENT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>%s</w:body></w:document>""";

    private Docx() {}

    /** The first line is the title. The same lines make the same bytes. */
    static byte[] of(List<String> lines) {
        var title = paragraph("<w:rPr><w:b/><w:sz w:val=\"36\"/></w:rPr>", lines.getFirst());
        var rest = lines.stream().skip(1).map(line -> paragraph("", line)).collect(Collectors.joining());
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            add(zip, "[Content_Types].xml", TYPES);
            add(zip, "_rels/.rels", RELATIONS);
            add(zip, "word/document.xml", DOCUMENT.formatted(title + rest));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String paragraph(String style, String text) {
        var escaped = text.replace("&", "&amp;").replace("<", "&lt;");
        return "<w:p><w:r>" + style + "<w:t xml:space=\"preserve\">" + escaped + "</w:t></w:r></w:p>";
    }

    private static void add(ZipOutputStream zip, String name, String content) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
