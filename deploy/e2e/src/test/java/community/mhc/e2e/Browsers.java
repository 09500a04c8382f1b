package community.mhc.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The machine's own Chromium or Chrome, driven by Playwright; nothing is downloaded. */
final class Browsers implements AutoCloseable {

    private static final List<String> PLACES = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium");

    /** Without these, Chromium calls its maker's servers at every start. */
    private static final List<String> QUIET = List.of(
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(executable())
                    // A sandbox cannot be set up by root, which is who runs in a container.
                    .setChromiumSandbox(!System.getProperty("user.name").equals("root"))
                    .setArgs(QUIET));

    Visitor visitor(String name) {
        return new Visitor(browser, name);
    }

    private static Path executable() {
        return Stream.concat(Stream.ofNullable(System.getenv("CHROME_BIN")), PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException(
                                "There is no Chromium or Chrome here. Debian: apt-get install chromium; or name one in CHROME_BIN."));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
