package community.mhc.files.library.content;

import static community.mhc.files.library.content.PackageXml.CONTENT_TYPES;
import static community.mhc.files.library.content.PackageXml.RELATIONSHIPS;

import community.mhc.chassis.text.Folding;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamException;

/**
 * What the reader of an office document would run, or fetch from elsewhere: macros, scripts, controls, embedded programs,
 * templates on the web. A part may have any name, so names are only the first of four nets; the content types, the
 * references and the first bytes of every part are the others. Letter case never matters: it does not for office programs.
 */
final class ActiveContent {

    /** An OLE compound file: macros of any name, old embedded objects, the state of controls. */
    private static final byte[] OLE = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };

    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private static final Set<String> FOLDERS = Set.of("basic", "scripts", "macrosheets", "activex");

    private static final List<String> TYPES =
            List.of("macroenabled", "vbaproject", "vbadata", "macrosheet", "activex", "oleobject");

    private static final Set<String> REFERENCES = Set.of(
            "vbaproject",
            "wordvbadata",
            "xlmacrosheet",
            "xlintlmacrosheet",
            "control",
            "activexcontrolbinary",
            "oleobject");

    /** Opened with the document when they lie outside of it. */
    private static final Set<String> FETCHED = Set.of("attachedtemplate", "frame", "subdocument");

    /** Where most documents have their template: on a disk of whoever wrote them, and so nowhere for anybody else. */
    private static final Pattern OWN_DISK = Pattern.compile("file:///[a-z]:[/\\\\].*");

    /** Bytes of a part that are enough to tell what it is. */
    private static final int GLANCE = 512;

    /** Bytes unpacked altogether, so that a zip bomb stays packed; only embedded documents are unpacked as a whole. */
    private static final long MAX_UNPACKED = 100L * 1024 * 1024;

    private final ZipFile zip;
    private long unpacked;

    ActiveContent(ZipFile zip) {
        this.zip = zip;
    }

    /** Also true for names that no document has: the same one twice, or leading out of the zip. */
    boolean isThere() throws IOException, XMLStreamException {
        var names = new HashSet<String>();
        for (var entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
            if (!names.add(lower(entry.getName()))) return true;
            try (var in = zip.getInputStream(entry)) {
                if (isActive(entry.getName(), in, false)) return true;
            }
        }
        return false;
    }

    private boolean isActive(String name, InputStream packed, boolean embedded) throws IOException, XMLStreamException {
        if (misleads(name) || isActiveName(lower(name))) return true;
        var in = new BufferedInputStream(new Counted(packed), GLANCE);
        in.mark(OLE.length);
        var start = in.readNBytes(OLE.length);
        in.reset();
        if (Arrays.equals(start, OLE)) return true;
        if (startsWith(start, ZIP)) return embedded || isActive(new ZipInputStream(in));
        if (name.equalsIgnoreCase(CONTENT_TYPES))
            return PackageXml.elementsOf(in).stream().anyMatch(ActiveContent::isActiveType);
        if (lower(name).endsWith(RELATIONSHIPS))
            return PackageXml.elementsOf(in).stream().anyMatch(ActiveContent::isActiveReference);
        return false;
    }

    /** Documents embed documents, such as the sheet behind a chart, but those embed no further ones. */
    private boolean isActive(ZipInputStream document) throws IOException, XMLStreamException {
        for (var entry = document.getNextEntry(); entry != null; entry = document.getNextEntry()) {
            if (isActive(entry.getName(), document, true)) return true;
            new Counted(document).transferTo(OutputStream.nullOutputStream());
        }
        return false;
    }

    private static boolean isActiveName(String name) {
        var path = name.split("/", -1);
        var file = path[path.length - 1];
        return file.startsWith("vbaproject") && file.endsWith(".bin")
                || file.equals("vbadata.xml")
                || Arrays.stream(path, 0, path.length - 1).anyMatch(FOLDERS::contains);
    }

    private static boolean isActiveType(Map<String, String> element) {
        var type = lower(element.getOrDefault("ContentType", ""));
        return TYPES.stream().anyMatch(type::contains);
    }

    private static boolean isActiveReference(Map<String, String> element) {
        var type = lower(element.getOrDefault("Type", ""));
        var last = type.substring(type.lastIndexOf('/') + 1);
        if (REFERENCES.contains(last)) return true;
        return FETCHED.contains(last)
                && "external".equals(lower(element.getOrDefault("TargetMode", "")))
                && !OWN_DISK.matcher(lower(element.getOrDefault("Target", ""))).matches();
    }

    private static boolean misleads(String name) {
        return name.indexOf('\0') >= 0
                || name.indexOf('\\') >= 0
                || name.startsWith("/")
                || Arrays.asList(name.split("/")).contains("..");
    }

    private static boolean startsWith(byte[] start, byte[] signature) {
        return start.length >= signature.length
                && Arrays.equals(start, 0, signature.length, signature, 0, signature.length);
    }

    private static String lower(String text) {
        return Folding.lower(text);
    }

    /** Counts what is unpacked, and ends a zip bomb. */
    private final class Counted extends InputStream {

        private final InputStream in;

        Counted(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            return count(in.read(), 1);
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = in.read(into, from, length);
            return count(read, read);
        }

        private int count(int read, int bytes) throws IOException {
            if (read >= 0 && (unpacked += bytes) > MAX_UNPACKED)
                throw new ZipException("more than a document unpacks to");
            return read;
        }
    }
}
