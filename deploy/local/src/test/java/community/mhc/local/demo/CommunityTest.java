package community.mhc.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class CommunityTest {

    private final Community community = Community.asWritten();

    @Test
    void thereAreAtLeastSixtyMembersOfTenProfessionsInTwentyStates() {
        assertThat(community.people()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(community.people())
                .extracting(Person::profession)
                .satisfies(all -> assertThat(distinct(all)).isGreaterThanOrEqualTo(10));
        assertThat(community.people())
                .extracting(Person::state)
                .satisfies(all -> assertThat(distinct(all)).isGreaterThanOrEqualTo(20));
        assertThat(community.people()).extracting(Person::email).doesNotHaveDuplicates();
    }

    @Test
    void twelveGroupsTalkInOverAHundredAndFiftyThreadsAndFifteenHundredPosts() {
        assertThat(community.groups()).hasSize(12);
        assertThat(threads()).hasSizeGreaterThanOrEqualTo(150);
        assertThat(posts()).hasSizeGreaterThanOrEqualTo(1500);
    }

    @Test
    void hardlyAPostRepeatsAnother() {
        assertThat(posts()).doesNotContain("");
        assertThat(posts().stream().distinct().count()).isGreaterThan(posts().size() * 99L / 100);
    }

    @Test
    void whoSpeaksInAGroupIsAMemberAndNobodyAnswersThemselves() {
        for (var group : community.groups()) {
            var members = community.membersOf(group);
            assertThat(members).doesNotHaveDuplicates().hasSizeBetween(12, 40);
            for (var thread : Conversation.of(group, members)) {
                assertThat(members).contains(thread.opener());
                var previous = thread.opener();
                for (var post : thread.posts()) {
                    assertThat(members).contains(post.author());
                    assertThat(post.author()).as(post.body()).isNotEqualTo(previous);
                    previous = post.author();
                }
            }
        }
    }

    @Test
    void loadingAgainMeansTheSameIdsAndWords() {
        assertThat(threads())
                .isEqualTo(Community.asWritten().groups().stream()
                        .flatMap(group -> Conversation.of(group, community.membersOf(group)).stream())
                        .toList());
        assertThat(threads()).extracting(Conversation::id).doesNotHaveDuplicates();
    }

    @Test
    void aScriptIsReadLineByLine() {
        var group = GroupScript.parse(
                "x",
                List.of(
                        "# Name | closed | Purpose",
                        "! News | Body",
                        "",
                        "= Title",
                        "First",
                        "Second",
                        "+ a",
                        "> b",
                        "* c",
                        "",
                        "- aside"));
        assertThat(group.open()).isFalse();
        assertThat(group.announcements()).containsExactly(new GroupScript.Announcement("News", "Body"));
        assertThat(group.talks())
                .containsExactly(new GroupScript.Talk(
                        "Title",
                        "First\n\nSecond",
                        List.of(
                                new GroupScript.Line('+', "a"),
                                new GroupScript.Line('>', "b"),
                                new GroupScript.Line('*', "c"))));
        assertThat(group.asides()).containsExactly("aside");
    }

    @Test
    void filesAreWhatTheirNamesSay() throws Exception {
        assertThat(DemoFile.all())
                .extracting(file -> file.name().replaceAll(".*\\.", ""))
                .contains("pdf", "docx", "png", "csv", "txt", "md");
        for (var file : DemoFile.all()) {
            assertThat(GroupScript.SLUGS).contains(file.group());
            var content = file.content();
            switch (file.name().replaceAll(".*\\.", "")) {
                case "pdf" ->
                    assertThat(new String(content, StandardCharsets.ISO_8859_1))
                            .startsWith("%PDF-1.4")
                            .endsWith("%%EOF\n");
                case "png" ->
                    assertThat(ImageIO.read(new ByteArrayInputStream(content)).getWidth())
                            .isEqualTo(640);
                case "docx" ->
                    assertThat(Objects.requireNonNull(
                                            new ZipInputStream(new ByteArrayInputStream(content)).getNextEntry())
                                    .getName())
                            .isEqualTo("[Content_Types].xml");
                default ->
                    assertThat(new String(content, StandardCharsets.UTF_8))
                            .contains(file.lines().getLast());
            }
            assertThat(file.content()).as("the same bytes again").isEqualTo(content);
        }
    }

    @Test
    void jobsNameAProfessionASettingAndAPayRange() {
        assertThat(DemoJob.all()).hasSizeGreaterThanOrEqualTo(20).allSatisfy(job -> {
            assertThat(job.cells()).hasSize(12);
            assertThat(Integer.parseInt(job.cells()[7])).isLessThan(Integer.parseInt(job.cells()[8]));
            assertThat(job.body()).containsKeys("title", "pay", "closesOn");
        });
    }

    private List<Conversation> threads() {
        return community.groups().stream()
                .flatMap(group -> Conversation.of(group, community.membersOf(group)).stream())
                .toList();
    }

    private List<String> posts() {
        return threads().stream()
                .flatMap(thread -> Stream.concat(
                        Stream.of(thread.opening()), thread.posts().stream().map(Conversation.Reply::body)))
                .toList();
    }

    private static long distinct(List<? extends String> all) {
        return all.stream().distinct().count();
    }
}
