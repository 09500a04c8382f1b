package community.mhc.forum.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            a *b* **c** `d`           | <p>a <em>b</em> <strong>c</strong> <code>d</code></p>
            # Title                   | <h3>Title</h3>
            ###### Small              | <h6>Small</h6>
            - one                     | <ul><li>one</li></ul>
            3. three                  | <ol start="3"><li>three</li></ol>
            > said                    | <blockquote><p>said</p></blockquote>
            <b>bold</b>               | <p>&lt;b&gt;bold&lt;/b&gt;</p>
            """)
    void marksBecomeHtml(String typed, String html) {
        assertThat(Markdown.toHtml(typed).replace("\n", "")).isEqualTo(html);
    }

    @Test
    void aLineBreakIsALineBreak() {
        assertThat(Markdown.toHtml("one\ntwo")).isEqualTo("<p>one<br />\ntwo</p>\n");
    }

    @Test
    void aLinkSaysThatItLeadsElsewhere() {
        var link = "<a href=\"https://example.org/a?b&#61;c\" rel=\"nofollow noopener\">";
        assertThat(Markdown.toHtml("[here](https://example.org/a?b=c)")).contains(link + "here</a>");
        assertThat(Markdown.toHtml("see https://example.org/a?b=c.")).contains(link);
    }

    @Test
    void anImageBecomesALink() {
        assertThat(Markdown.toHtml("![a chart](https://example.org/x.png)"))
                .contains("<a href=\"https://example.org/x.png\"")
                .contains(">a chart</a>")
                .doesNotContain("<img");
    }

    @Test
    void aMentionLinksToThePerson() {
        var ann = UUID.randomUUID();
        assertThat(Markdown.toHtml("[@Ann](mention:" + ann + ")"))
                .contains("href=\"/people/" + ann + "\"")
                .contains("class=\"mention\"")
                .contains(">&#64;Ann</a>");
    }

    @Test
    void aLinkThatPretendsToBeAMentionIsNone() {
        assertThat(Markdown.toHtml("[@Ann](mention:nobody)")).doesNotContain("href", "class");
        assertThat(Markdown.read("[@Ann](mention:nobody) `[@Bo](mention:" + UUID.randomUUID() + ")`")
                        .mentions())
                .isEmpty();
    }

    @Test
    void everybodyMentionedIsListedOnceInTheOrderOfTheText() {
        var ann = UUID.randomUUID();
        var bo = UUID.randomUUID();
        assertThat(Markdown.read("> [@Ann](mention:%s)\n\n- [@Bo](mention:%s) [@Ann](mention:%s)"
                                .formatted(ann, bo, ann))
                        .mentions())
                .containsExactly(ann, bo);
    }

    @Test
    void noPostCallsEverybody() {
        var all = new StringBuilder();
        for (int i = 0; i < 200; i++)
            all.append("[@x](mention:").append(UUID.randomUUID()).append(") ");
        assertThat(Markdown.read(all.toString()).mentions()).hasSize(Mentions.MOST);
    }
}
