package community.mhc.files.library.content;

import static community.mhc.files.library.content.SampleContent.text;
import static community.mhc.files.library.content.SampleContent.zip;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents that bring what their reader would run, under whatever name they bring it. */
@Tag("attack")
class ActiveContentTest {

    private static final byte[] OLE = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0, 0
    };

    @TempDir
    private Path dir;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "word/VBAPROJECT.BIN",
                "xl/VbaProject.Bin",
                "a/b/c/vbaproject.bin",
                "word/vbaProjectSignature.bin",
                "word/vbaData.xml",
                "xl/macrosheets/sheet1.xml",
                "XL/MacroSheets/intl.xml",
                "word/activeX/activeX1.xml",
                "word/ACTIVEX/control.xml"
            })
    void aPartIsKnownByItsNameInAnyCase(String name) throws IOException {
        refuses(officeOpenXml(Map.of(name, text("<x/>"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "basic/script-lb.xml",
                "BASIC/Standard/Module1.xml",
                "Object 1/Basic/x.xml",
                "scripts/python/run.py"
            })
    void openDocumentHasItsScriptsInAnyCase(String name) throws IOException {
        refuses(openDocument(Map.of(name, text("<x/>"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/vnd.ms-office.vbaProject",
                "application/VND.MS-OFFICE.VBAPROJECT",
                "application/vnd.ms-word.document.macroEnabled.main+xml",
                "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
                "application/vnd.ms-excel.macrosheet+xml",
                "application/vnd.ms-excel.intlmacrosheet+xml",
                "application/vnd.ms-office.activeX+xml",
                "application/vnd.openxmlformats-officedocument.oleObject"
            })
    void aPartOfAnyNameIsKnownByItsType(String type) throws IOException {
        refuses(withTypes("<Override PartName=\"/word/notes.dat\" ContentType=\"" + type + "\"/>", Map.of()));
    }

    @Test
    void aTypeBehindAMegabyteOfOthersIsSeenToo() throws IOException {
        var padding = "<Default Extension=\"x\" ContentType=\"application/xml\"/>".repeat(20_000);
        var macros = "<Override PartName=\"/a\" ContentType=\"application/vnd.ms-office.vbaProject\"/>";
        refuses(withTypes(padding + macros, Map.of()));
    }

    @Test
    void aPartOfAnyNameAndTypeIsKnownByItsFirstBytes() throws IOException {
        refuses(officeOpenXml(Map.of("word/theme/colours.xml", OLE)));
        refuses(openDocument(Map.of("Pictures/one.png", OLE)));
    }

    @ParameterizedTest
    @CsvSource({
        "vbaProject,Internal,notes.dat",
        "VBAPROJECT,Internal,notes.dat",
        "xlMacrosheet,Internal,sheets/one.xml",
        "control,Internal,one.xml",
        "oleObject,External,http://example.org/a",
        "attachedTemplate,External,https://example.org/a.dotm",
        "attachedTemplate,EXTERNAL,\\\\server\\share\\a.dotm",
        "attachedTemplate,External,file://server/share/a.dotm",
        "frame,External,http://example.org/",
        "subDocument,External,http://example.org/a.docx"
    })
    void whatIsRunOrFetchedIsKnownByItsReference(String type, String mode, String target) throws IOException {
        refuses(officeOpenXml(Map.of("word/_rels/document.xml.RELS", text("""
                <Relationships><Relationship Id="r1" TargetMode="%s" Target="%s"
                Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s"/></Relationships>
                """.formatted(mode, target, type)))));
    }

    @Test
    void whatAnEmbeddedDocumentBringsCountsToo() throws IOException {
        var workbook = officeOpenXml(Map.of("xl/vbaProject.bin", text("macro")));
        refuses(officeOpenXml(Map.of("word/embeddings/sheet.xlsx", workbook)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../notes.xml", "word/../../notes.xml", "/etc/notes.xml", "word\\notes.xml", "word/a\0b.xml"})
    void noDocumentHasPartsOfSuchNames(String name) throws IOException {
        refuses(officeOpenXml(Map.of(name, text("<x/>"))));
    }

    @Test
    void noDocumentHasAPartTwice() throws IOException {
        refuses(officeOpenXml(Map.of("word/Styles.xml", text("<x/>"), "word/styles.xml", text("<y/>"))));
    }

    @Test
    void nothingStandsBehindTheDirectoryOfADocument() throws IOException {
        var document = officeOpenXml(Map.of());
        var longer = Arrays.copyOf(document, document.length + 100);
        longer[document.length - 2] = 100; // the length of a comment
        refuses(longer);
    }

    /** Compared without case, each of these would take minutes in square time. */
    @Test
    void longNamesTypesAndReferencesAreReadSoon() {
        var sigmas = "Σ".repeat(200_000);
        var reference =
                "<Relationships><Relationship Id=\"r1\" TargetMode=\"External\" Target=\"%1$s\" Type=\"%1$s/frame\"/></Relationships>";
        Assertions.assertTimeout(Duration.ofSeconds(5), () -> {
            Damage.outcomeOf(officeOpenXml(Map.of("Σ".repeat(30_000), text("<x/>"))), dir);
            Damage.outcomeOf(withTypes("<Override PartName=\"/a\" ContentType=\"" + sigmas + "\"/>", Map.of()), dir);
            refuses(officeOpenXml(Map.of("word/_rels/document.xml.rels", text(reference.formatted(sigmas)))));
        });
    }

    private static byte[] officeOpenXml(Map<String, byte[]> parts) {
        return withTypes("", parts);
    }

    private static byte[] withTypes(String types, Map<String, byte[]> parts) {
        var all = new TreeMap<>(parts);
        all.put("[Content_Types].xml", text("""
                <Types><Override PartName="/word/document.xml"
                ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>%s</Types>""".formatted(types)));
        return zip(all);
    }

    private static byte[] openDocument(Map<String, byte[]> parts) {
        var all = new TreeMap<>(parts);
        all.put("mimetype", text("application/vnd.oasis.opendocument.text"));
        all.put("content.xml", text("<content/>"));
        return zip(all);
    }

    private void refuses(byte[] content) throws IOException {
        assertThat(Damage.outcomeOf(content, dir)).isEqualTo("KIND_NOT_ALLOWED");
    }
}
