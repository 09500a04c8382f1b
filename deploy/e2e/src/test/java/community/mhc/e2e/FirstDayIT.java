package community.mhc.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two members at two browsers, side by side, live the nine steps of a first day without help and without a reload. */
class FirstDayIT {

    private Browsers browsers;
    private Visitor ana;
    private Visitor ben;
    private String groupPath = "";

    @BeforeEach
    void twoBrowsers() {
        PlaywrightAssertions.setDefaultAssertionTimeout(Visitor.PATIENCE_MILLIS);
        browsers = new Browsers();
        ana = browsers.visitor("Ana Reyes");
        ben = browsers.visitor("Ben Okafor");
    }

    @AfterEach
    void closeThem() {
        ana.close();
        ben.close();
        browsers.close();
    }

    @Test
    void aFirstDay() {
        try {
            joinAndSayWhoTheyAre();
            seeWhoIsHere();
            connect();
            foundAGroupAndComeIn();
            talk();
            announce();
            keepAFile();
            findWork();
            hearOfIt();
        } catch (RuntimeException | AssertionError e) {
            var words = String.valueOf(e.getMessage()).lines().limit(3).collect(joining(" "));
            throw new AssertionError(words + "; " + ana.whereabouts() + "; " + ben.whereabouts(), e);
        }
        assertThat(ana.complaints()).as("console of Ana's browser").isEmpty();
        assertThat(ben.complaints()).as("console of Ben's browser").isEmpty();
    }

    private void joinAndSayWhoTheyAre() {
        ana.join("Clinical social worker", "Vermont");
        ben.join("Psychologist", "Maine");
        ana.goTo("/me")
                .fill("A line about you", "The only clinician for forty miles.")
                .press("Save");
        ana.page().reload();
        assertThat(ana.page().getByLabel("A line about you")).hasValue("The only clinician for forty miles.");
    }

    private void seeWhoIsHere() {
        ana.follow("Who is here");
        ana.isAt("Who is here");
        ana.fill("Search by name", ben.name());
        ana.page().waitForURL(Pattern.compile("[?&]q=")); // a list that changes under the mouse is not clicked on
        ana.follow(ben.name());
        ana.isAt(ben.name());
    }

    private void connect() {
        ana.press("Connect");
        ana.fill("A note to " + ben.name(), "We both work alone. Shall we talk now and then?")
                .press("Ask to connect");
        ana.sees("You have asked " + ben.name() + " to connect.");
        assertThat(bell(ben)).hasAttribute("aria-label", Pattern.compile("1 unread"));
        ben.goTo("/people/connections").sees("Shall we talk now and then?");
        ben.press("Accept " + ana.name());
        assertThat(bell(ana)).hasAttribute("aria-label", Pattern.compile("1 unread"));
    }

    private void foundAGroupAndComeIn() {
        ana.goTo("/groups/new")
                .fill("Name", "Alone in the valley")
                .fill("What it is for", "For those who are the only one in town.");
        ana.page().getByLabel("Closed: you or a moderator let people in").check();
        ana.press("Start the group");
        ana.isAt("Alone in the valley");
        groupPath = ana.path();
        ben.goTo(groupPath).press("Ask to join");
        ben.sees("You have asked to join.");
        ana.goTo(groupPath + "/people").press("Let in " + ben.name());
        ben.sees("Start a thread"); // he has not touched his page
        ben.goTo(groupPath + "/people").sees(ana.name());
    }

    private void talk() {
        ben.goTo(groupPath).follow("Start a thread");
        ben.fill("Title", "The drive home")
                .fill("What is on your mind", "How do you let go of the day *before* the door?");
        ben.press("Start the thread");
        ben.isAt("The drive home");
        var thread = ben.path();
        ana.goTo(thread).fill("Your reply", "I stop at the bridge and breathe. @Ben");
        ana.page()
                .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(Pattern.compile(ben.name())))
                .click();
        ana.press("Post reply");
        ana.sees("I stop at the bridge");
        // Ben has not touched his page: the reply comes to him.
        ben.sees("I stop at the bridge");
        ben.press("Answer " + ana.name());
        ben.fill("Your reply", "A bridge. I will look for one.").press("Post reply");
        ana.sees("A bridge. I will look for one.");
    }

    private void announce() {
        ana.goTo(groupPath + "/announcements").follow("Announce something");
        ana.fill("Title", "We meet on Thursday")
                .fill("What everybody should know", "At noon, by video. Bring your lunch.");
        ana.press("Announce it");
        ana.sees("We meet on Thursday");
        var promise = ben.page()
                .getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(Pattern.compile("Announcements.*1 not seen")));
        promise.first().waitFor();
        promise.first().click();
        ben.press("I have seen this: We meet on Thursday");
        ben.sees("You have seen this");
    }

    private void keepAFile() {
        ana.goTo(groupPath + "/files").follow("Add a file");
        ana.page()
                .locator("input[type=file]")
                .setInputFiles(new FilePayload(
                        "grounding.md",
                        "text/markdown",
                        "# Grounding\n\nFive things you see.".getBytes(StandardCharsets.UTF_8)));
        ana.fill("Folder", "Worksheets").press("Add the file");
        ana.isAt("grounding.md");
        ben.follow("Files");
        ben.fill("Search by name", "grounding");
        ben.follow("grounding.md");
        ben.isAt("grounding.md");
        ben.sees("Five things you see.");
    }

    private void findWork() {
        ben.goTo("/jobs/new")
                .fill("Title", "Therapist, two days a week")
                .fill("Employer", "Valley Health")
                .fill("What the work is", "Adults, mostly by telehealth, a small and kind team.")
                .fill("Licence needed", "LICSW")
                .fill("From", "60000")
                .fill("To", "72000");
        ben.page().getByLabel("Supervision offered").check();
        ben.press("Post the job");
        ben.isAt("Therapist, two days a week");
        var job = ben.path();
        ana.goTo("/jobs").follow("Therapist, two days a week");
        ana.fill("A note", "I know the valley well.").press("Show interest");
        ana.sees("Take it back");
        ben.goTo(job).sees("I know the valley well.");
    }

    private void hearOfIt() {
        ana.goTo("/notifications").sees(ben.name() + " replied to you in “The drive home”");
        ana.sees(ben.name() + " accepted your request to connect");
        ben.goTo("/notifications").sees(ana.name() + " is interested in “Therapist, two days a week”");
        ben.sees(ana.name() + " announced “We meet on Thursday”");
        ben.sees("You are now a member of Alone in the valley");
        ben.press("Mark all as read");
        assertThat(bell(ben)).hasAttribute("aria-label", "Notifications");
    }

    private static com.microsoft.playwright.Locator bell(Visitor visitor) {
        return visitor.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^Notifications")))
                .first();
    }
}
