package community.mhc.files.library.content;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Looks at every byte of a text, where a signature looks only at its beginning. */
final class PlainText {

    private static final int BUFFER = 8192;

    private PlainText() {}

    /** Whether all of it is UTF-8 and none of it a control character beyond tabs, line ends and form feeds. */
    static boolean isAllOf(Path content) throws IOException {
        var strict = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (var reader = new BufferedReader(new InputStreamReader(Files.newInputStream(content), strict))) {
            var chars = new char[BUFFER];
            for (int n; (n = reader.read(chars)) >= 0; )
                for (int i = 0; i < n; i++) if (isControl(chars[i])) return false;
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static boolean isControl(char c) {
        return c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f';
    }
}
