package community.mhc.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** Someone at a browser of their own, who finds things by the words on the page, as people do. */
final class Visitor implements AutoCloseable {

    private static final String PASSWORD = Member.PASSWORD;
    /** How long one step may take before something is wrong. */
    static final double PATIENCE_MILLIS = 20_000;

    private final String name;
    private final String email;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    Visitor(Browser browser, String name) {
        // Found by name alone, also where earlier runs left their members behind.
        this.name = name + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        this.email = UUID.randomUUID() + "@example.org";
        context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(Stack.shared().address())
                .setViewportSize(1_440, 900)
                .setColorScheme(ColorScheme.LIGHT)
                .setLocale("en-US"));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) complaints.add(message.text() + " at " + message.location());
        });
        page.onPageError(complaints::add);
        page.onResponse(Described::compare);
    }

    String name() {
        return name;
    }

    Page page() {
        return page;
    }

    /** What the browser's console complained of since the start. */
    List<String> complaints() {
        return complaints;
    }

    Visitor goTo(String path) {
        page.navigate(path);
        return this;
    }

    /** Joins as a new member and signs in, which ends on the page about herself. */
    void join(String profession, String state) {
        goTo("/");
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Join").setExact(true))
                .first()
                .click();
        fill("Your name", name);
        choose("Profession", profession);
        choose("Licensed in, or training in", state);
        fill("E-mail", email);
        fill("Password", PASSWORD);
        press("Join");
        signIn();
    }

    void signIn() {
        page.getByLabel("E-mail address").fill(email);
        page.getByLabel("Password").fill(PASSWORD);
        press("Sign in");
        page.waitForURL(url -> url.startsWith(Stack.shared().address()) && !url.contains("/login"));
    }

    Visitor fill(String label, String text) {
        page.getByLabel(label).first().fill(text);
        return this;
    }

    Visitor choose(String label, String option) {
        page.getByLabel(label).first().selectOption(option);
        return this;
    }

    void press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
    }

    void follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                .first()
                .click();
    }

    /** Waits until these words stand on the page. */
    Locator sees(String words) {
        var found = page.getByText(words).first();
        found.waitFor();
        return found;
    }

    void isAt(String heading) {
        page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName(heading).setLevel(1))
                .first()
                .waitFor();
    }

    /** The path that the browser is at, with neither host nor fragment. */
    String path() {
        return java.net.URI.create(page.url()).getPath();
    }

    /** For whoever must find out what went wrong: the address, the console, and a picture of the page as it is. */
    String whereabouts() {
        var file = Path.of("target", "failed", name + ".png");
        picture(file);
        return "%s is at %s, see %s; console: %s".formatted(name, page.url(), file, complaints);
    }

    /** Her id. */
    String me() {
        return (String) page.evaluate("async () => (await (await fetch('/api/v1/me')).json()).id");
    }

    /** Every cookie of this browser, by name. */
    Map<String, String> cookies() {
        return context.cookies().stream().collect(Collectors.toMap(one -> one.name, one -> one.value));
    }

    void picture(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    }

    @Override
    public void close() {
        context.close();
    }
}
