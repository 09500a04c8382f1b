package community.mhc.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Every page at both widths, in light and dark: axe finds nothing serious, nothing is wider than the screen, the console is
 * silent. The pictures are in {@code target/pages}, to be looked at.
 */
class EveryPageIT {

    private static final Path PICTURES = Path.of("target", "pages");
    private static final List<ColorScheme> BOTH = List.of(ColorScheme.LIGHT, ColorScheme.DARK);
    private static final List<Integer> WIDTHS = List.of(360, 1_440);

    @Test
    void everyPageCanBeReadByEverybody() throws IOException {
        Files.createDirectories(PICTURES);
        var findings = new ArrayList<String>();
        try (var browsers = new Browsers();
                var visitor = browsers.visitor("Dana Whitfield")) {
            look(visitor, Map.of("welcome", "/", "join", "/join", "sign-in", "/sign-in?to=/"), BOTH, findings);
            visitor.join("Psychologist", "Vermont");
            look(visitor, pagesOf(somethingToSee()), BOTH, findings);
            look(visitor, LongestOfEverything.shownTo(visitor), List.of(ColorScheme.LIGHT), findings);
            assertThat(visitor.complaints()).as("console").isEmpty();
        }
        assertThat(findings).isEmpty();
    }

    /** Content by other members, in an open group that the visitor may read. */
    private static Map<String, String> somethingToSee() {
        var owner = Member.join("Ruth Adler");
        var group = Community.group(owner, "open");
        var thread = Community.thread(owner, group, "What do you do between two hard sessions?");
        owner.put(
                        "/threads/" + thread + "/posts/" + UUID.randomUUID(),
                        Map.of(
                                "inReplyTo",
                                Community.openingPost(owner, thread),
                                "body",
                                "> Ten minutes\n\nI *walk*. Always."))
                .expect(201);
        return Map.of("group", "/groups/" + group, "thread", "/threads/" + thread, "person", "/people/" + owner.id());
    }

    private static Map<String, String> pagesOf(Map<String, String> made) {
        var pages = new LinkedHashMap<String, String>();
        for (var path : List.of(
                "/",
                "/groups",
                "/groups/new",
                "/announcements",
                "/files",
                "/files/new",
                "/people",
                "/people/connections",
                "/jobs",
                "/jobs/new",
                "/jobs/mine",
                "/notifications",
                "/me",
                "/search?q=ruth",
                "/nowhere"))
            pages.put(path.equals("/") ? "home" : path.substring(1).replaceAll("[/?=]", "-"), path);
        pages.putAll(made);
        for (var tab : List.of("announcements", "files", "people", "about"))
            pages.put("group-" + tab, made.get("group") + "/" + tab);
        return pages;
    }

    private static void look(
            Visitor visitor, Map<String, String> pages, List<ColorScheme> schemes, List<String> findings) {
        var page = visitor.page();
        for (var entry : pages.entrySet()) {
            for (int width : WIDTHS) {
                page.setViewportSize(width, 900);
                page.navigate(entry.getValue());
                for (var scheme : schemes) {
                    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                    settle(page);
                    var name =
                            entry.getKey() + "-" + width + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT);
                    visitor.picture(PICTURES.resolve(name + ".png"));
                    Axe.seriousIn(page).forEach(finding -> findings.add(name + ": " + finding));
                    if (overflows(page)) findings.add(name + ": wider than the screen");
                }
            }
        }
    }

    /** A heading is there, and for a quarter of a second nothing that stands for what is still to come. */
    private static void settle(Page page) {
        page.evaluate("() => { window.settledSince = undefined; }");
        page.waitForFunction("""
                () => {
                  const coming = document.querySelector(".mantine-Loader-root, .mantine-Skeleton-root, [aria-busy=true]");
                  if (coming || !document.querySelector("h1")) window.settledSince = undefined;
                  else window.settledSince ??= performance.now();
                  return performance.now() - window.settledSince > 250;
                }""");
    }

    private static boolean overflows(Page page) {
        return (Boolean) page.evaluate("() => document.documentElement.scrollWidth > window.innerWidth");
    }
}
