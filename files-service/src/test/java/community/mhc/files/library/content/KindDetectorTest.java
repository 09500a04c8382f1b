package community.mhc.files.library.content;

import static community.mhc.files.library.content.ContentError.KIND_NOT_ALLOWED;
import static community.mhc.files.library.content.SampleContent.officeOpenXml;
import static community.mhc.files.library.content.SampleContent.openDocument;
import static community.mhc.files.library.content.SampleContent.text;
import static community.mhc.files.library.content.SampleContent.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import community.mhc.chassis.problem.Refusal;
import community.mhc.files.library.FileKind;
import community.mhc.files.library.FileName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KindDetectorTest {

    private static final KindDetector DETECTOR = new KindDetector();

    @TempDir
    private Path dir;

    @Test
    void documentsAndImagesAreKnownByTheirContent() throws IOException {
        assertThat(kindOf(SampleContent.PDF, "form.pdf")).isEqualTo(FileKind.PDF);
        assertThat(kindOf(SampleContent.PNG, "form.pdf")).isEqualTo(FileKind.PNG);
        assertThat(kindOf(SampleContent.JPEG, "photo")).isEqualTo(FileKind.JPEG);
        assertThat(kindOf(SampleContent.GIF, "a.gif")).isEqualTo(FileKind.GIF);
        assertThat(kindOf(SampleContent.WEBP, "a.webp")).isEqualTo(FileKind.WEBP);
    }

    @Test
    void officeDocumentsAreKnownByWhatTheirContainerHolds() throws IOException {
        assertThat(kindOf(officeOpenXml("wordprocessingml.document"), "a.zip")).isEqualTo(FileKind.DOCX);
        assertThat(kindOf(officeOpenXml("spreadsheetml.sheet"), "a")).isEqualTo(FileKind.XLSX);
        assertThat(kindOf(officeOpenXml("presentationml.presentation"), "a")).isEqualTo(FileKind.PPTX);
        assertThat(kindOf(openDocument("text"), "a")).isEqualTo(FileKind.ODT);
        assertThat(kindOf(openDocument("spreadsheet"), "a")).isEqualTo(FileKind.ODS);
        assertThat(kindOf(openDocument("presentation"), "a")).isEqualTo(FileKind.ODP);
    }

    @Test
    void theNameChoosesOnlyBetweenKindsOfText() throws IOException {
        var notes = text("# Intake\n\n- ask *first*, listen <b>long</b>\n");
        assertThat(kindOf(notes, "notes.MD")).isEqualTo(FileKind.MARKDOWN);
        assertThat(kindOf(notes, "notes.csv")).isEqualTo(FileKind.CSV);
        assertThat(kindOf(notes, "notes.pdf")).isEqualTo(FileKind.TEXT);
        assertThat(kindOf(text("name;hours\nGrüße;3\n"), "hours.csv")).isEqualTo(FileKind.CSV);
        assertThat(kindOf(text("short"), "a.txt")).isEqualTo(FileKind.TEXT);
    }

    @Test
    void whatBrowsersOrMachinesWouldRunIsRefusedUnderAnyName() {
        assertRefused(text("<!DOCTYPE html><html><script>1</script></html>"), "notes.txt");
        assertRefused(text("<svg xmlns=\"http://www.w3.org/2000/svg\"/>"), "drawing.png");
        assertRefused(text("<?xml version=\"1.0\"?><a/>"), "list.csv");
        assertRefused(text("#!/bin/sh\nexit\n"), "notes.md");
        assertRefused(new byte[] {'M', 'Z', 0, 0, 1, 2, 3}, "form.pdf");
        assertRefused(new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1, 0}, "form.pdf");
    }

    @Test
    void anArchiveThatIsNoOfficeDocumentIsRefused() {
        assertRefused(zip(Map.of("page.html", text("<html/>"))), "form.docx");
        assertRefused(openDocument("graphics"), "form.odt");
        assertRefused(zip(Map.of("mimetype", text("application/pdf"), "content.xml", text("x"))), "form.odt");
        assertRefused(Arrays.copyOf(officeOpenXml("wordprocessingml.document"), 60), "torn.docx");
    }

    @Test
    void aDocumentWithMacrosIsRefused() {
        var macros = zip(Map.of(
                "[Content_Types].xml",
                text(
                        "<Types><Override ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"),
                "word/vbaProject.bin",
                text("macro")));
        assertRefused(macros, "form.docx");
    }

    /** A letter made from a template of its author's, with a chart that has its sheet inside. */
    @Test
    void whatOrdinaryDocumentsBringIsTaken() throws IOException {
        var letter = zip(Map.of(
                "[Content_Types].xml",
                text(
                        "<Types><Default Extension=\"rels\" ContentType=\"application/xml\"/><Override ContentType=\""
                                + "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"),
                "word/embeddings/Microsoft_Excel_Sheet.xlsx",
                officeOpenXml("spreadsheetml.sheet"),
                "word/_rels/settings.xml.rels",
                text(
                        "<Relationships><Relationship TargetMode=\"External\" Target=\"file:///C:\\Templates\\Letter.dotx\""
                                + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate\"/>"
                                + "<Relationship TargetMode=\"External\" Target=\"https://example.org/\""
                                + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink\"/>"
                                + "</Relationships>")));
        assertThat(kindOf(letter, "letter.docx")).isEqualTo(FileKind.DOCX);
    }

    @Test
    void aListOfPartsThatRefersElsewhereIsRefused() {
        var entity = zip(
                Map.of(
                        "[Content_Types].xml",
                        text(
                                "<!DOCTYPE t [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><Types>&e;<Override ContentType=\"x\"/></Types>")));
        assertRefused(entity, "form.docx");
    }

    @Test
    void textWithBinaryBehindItsFirstPageIsRefused() {
        var long1 = text("word ".repeat(20_000) + "\u0000\u0001");
        assertRefused(long1, "notes.txt");
        assertRefused(new byte[] {'G', 'r', (byte) 0xFC, (byte) 0xDF, 'e', '\n'}, "latin1.txt");
    }

    private FileKind kindOf(byte[] content, String name) throws IOException {
        return DETECTOR.kindOf(Files.write(dir.resolve("content"), content), new FileName(name));
    }

    private void assertRefused(byte[] content, String name) {
        assertThatThrownBy(() -> kindOf(content, name))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo(KIND_NOT_ALLOWED));
    }
}
