package community.mhc.files.library.content;

import static community.mhc.files.library.content.SampleContent.officeOpenXml;
import static community.mhc.files.library.content.SampleContent.openDocument;
import static community.mhc.files.library.content.SampleContent.text;

import community.mhc.chassis.problem.Refusal;
import community.mhc.files.library.FileName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Every kind of content that is taken, and what becomes of it on a bad day: cut off anywhere, or with wrong bytes. */
final class Damage {

    /** The same damage in every run. */
    private static final long SEED = 20_261_130;

    /** Offsets within an entry of a zip's directory. */
    private static final int PACKED_SIZE = 20;

    private Damage() {}

    static Map<String, byte[]> openDocuments() {
        var samples = new LinkedHashMap<String, byte[]>();
        for (var type : List.of("text", "spreadsheet", "presentation")) samples.put(type, openDocument(type));
        return samples;
    }

    static Map<String, byte[]> others() {
        var samples = new LinkedHashMap<String, byte[]>();
        samples.put("pdf", SampleContent.PDF);
        samples.put("png", SampleContent.PNG);
        samples.put("gif", SampleContent.GIF);
        samples.put("jpeg", SampleContent.JPEG);
        samples.put("webp", SampleContent.WEBP);
        samples.put("txt", text("Grüße, plain text\n".repeat(20)));
        samples.put("docx", officeOpenXml("wordprocessingml.document"));
        samples.put("xlsx", officeOpenXml("spreadsheetml.sheet"));
        samples.put("pptx", officeOpenXml("presentationml.presentation"));
        return samples;
    }

    /** Cut off after every byte, and {@code flips} times with one to eight wrong bytes. */
    static List<byte[]> of(byte[] sample, int flips) {
        var damaged = new ArrayList<byte[]>();
        for (int length = 0; length < sample.length; length++) damaged.add(Arrays.copyOf(sample, length));
        var random = new Random(SEED);
        for (int i = 0; i < flips; i++) {
            var flipped = sample.clone();
            for (int n = random.nextInt(8); n >= 0; n--)
                flipped[random.nextInt(flipped.length)] = (byte) random.nextInt(256);
            damaged.add(flipped);
        }
        return damaged;
    }

    /** The directory says that what is packed of {@code entry} ends sooner than it does. */
    static byte[] cutEntry(byte[] zip, String entry, int packedSize) {
        var cut = zip.clone();
        cut[directoryEntry(zip, entry) + PACKED_SIZE] = (byte) packedSize;
        return cut;
    }

    /** The code of a refusal, or {@code taken}. */
    static String outcomeOf(byte[] content, Path dir) throws IOException {
        try {
            new KindDetector().kindOf(Files.write(dir.resolve("content"), content), new FileName("form.odt"));
            return "taken";
        } catch (Refusal refusal) {
            return refusal.code().toString();
        }
    }

    private static int directoryEntry(byte[] zip, String name) {
        for (int at = zip.length - 46 - name.length(); at >= 0; at--)
            if (zip[at] == 'P'
                    && zip[at + 1] == 'K'
                    && zip[at + 2] == 1
                    && zip[at + 3] == 2
                    && Arrays.equals(zip, at + 46, at + 46 + name.length(), text(name), 0, name.length())) return at;
        throw new IllegalArgumentException("no entry " + name);
    }
}
