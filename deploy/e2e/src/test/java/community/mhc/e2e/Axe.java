package community.mhc.e2e;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Asks axe-core, which the web app's own tests install, what it finds on a page. */
final class Axe {

    private static final String SOURCE = source();

    private Axe() {}

    /** Findings of impact "serious" and "critical", each with where it is; empty where there are none. */
    @SuppressWarnings("unchecked")
    static List<String> seriousIn(Page page) {
        page.evaluate(SOURCE);
        return (List<String>) page.evaluate("""
                async () => (await axe.run(document, {resultTypes: ["violations"]})).violations
                  .filter(v => v.impact === "serious" || v.impact === "critical")
                  .map(v => `${v.id}: ${v.nodes.map(n => n.target.join(" ")).join(", ")}`)""");
    }

    private static String source() {
        try {
            return Files.readString(Path.of("..", "..", "gateway", "web", "node_modules", "axe-core", "axe.min.js"));
        } catch (IOException e) {
            throw new UncheckedIOException("run npm ci in gateway/web first; ./mhc test does", e);
        }
    }
}
