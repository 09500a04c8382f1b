package community.mhc.local.demo;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The smallest PDF that shows a title and lines of text: one page, a font that every reader has. */
final class Pdf {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final List<Integer> offsets = new ArrayList<>();

    private Pdf() {}

    /** The first line is the title. Text outside Latin-1 is not shown. */
    static byte[] of(List<String> lines) {
        return new Pdf().write(lines);
    }

    private byte[] write(List<String> lines) {
        append("%PDF-1.4\n");
        object("<< /Type /Catalog /Pages 2 0 R >>");
        object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R "
                + "/Resources << /Font << /F1 5 0 R >> >> >>");
        var text = text(lines);
        object("<< /Length %d >>\nstream\n%s\nendstream".formatted(text.length(), text));
        object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
        int table = out.size();
        append("xref\n0 %d\n0000000000 65535 f \n".formatted(offsets.size() + 1));
        offsets.forEach(offset -> append(String.format(Locale.ROOT, "%010d 00000 n \n", offset)));
        append("trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n".formatted(offsets.size() + 1, table));
        return out.toByteArray();
    }

    private static String text(List<String> lines) {
        var text =
                new StringBuilder("BT /F1 20 Tf 72 700 Td 24 TL (" + escaped(lines.getFirst()) + ") Tj T* /F1 12 Tf");
        lines.subList(1, lines.size())
                .forEach(line -> text.append(" T* (").append(escaped(line)).append(") Tj"));
        return text.append(" ET").toString();
    }

    private static String escaped(String line) {
        return line.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)");
    }

    private void object(String content) {
        offsets.add(out.size());
        append("%d 0 obj\n%s\nendobj\n".formatted(offsets.size(), content));
    }

    private void append(String text) {
        out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
