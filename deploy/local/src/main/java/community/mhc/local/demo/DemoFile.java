package community.mhc.local.demo;

import java.util.List;
import java.util.UUID;

/** A file of a group's library, made when it is loaded. */
record DemoFile(String group, String folder, String name, List<String> tags, List<String> lines) {

    static List<DemoFile> all() {
        return Resource.rows("files.txt").stream()
                .map(row ->
                        new DemoFile(row[0], row[1], row[2], List.of(row[3].split(", ")), List.of(row[4].split(" / "))))
                .toList();
    }

    UUID id() {
        return Ids.of("file", group, folder, name);
    }

    byte[] content() {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "pdf" -> Pdf.of(lines);
            case "docx" -> Docx.of(lines);
            case "png" -> Chart.of(lines.getFirst());
            default -> (String.join("\n", lines) + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8);
        };
    }
}
