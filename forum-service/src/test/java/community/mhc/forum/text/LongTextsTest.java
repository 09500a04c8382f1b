package community.mhc.forum.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people do write is shown as it is meant, however long it is. */
class LongTextsTest {

    private static final int LONGEST = 20_000;

    static List<String> texts() {
        return List.of(
                "We met *twice* a week, and __every__ time it took (as [Ann](https://a.example/x) said) an hour & more. ",
                "Five of 7 [1], see [the manual](https://example.org/a?b=c) and https://example.org/d.\n\n",
                "| Ann | *** | ** | **** |\n",
                "| * | ** | *** |\n",
                "- [ ] call the family\n",
                "- one\n  - two\n    - three\n\n",
                "1. one\n2. two\n",
                "> said\n> > said before\n> > > and before\n\nanswered\n\n",
                "    for (int i = 0; i < n; i++) a[i] = b[i] * c[i];\n",
                "p < 0.05, n = 12, *d* = 0.4; [0, 1) and [2, 3)\n",
                "\u2039quoted\u203A and \u00ABquoted\u00BB, 5 > 3 < 7\n",
                "snake_case_names and 2 * 3 * 4 = 24\n",
                "\u4E2D\u6587\u7684\u4E00\u6BB5\u8BDD\u3002",
                "\uD83D\uDC69\u200D\uD83D\uDC67 thank you! ",
                "\"It's @home\", she said: \"1 + 1 = 2\".\n",
                "# Title\n\nText\n\n---\n\n",
                "[@Ann](mention:00000000-0000-4000-8000-000000000001) and `code` and [x][1]\n\n");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void isShownAsItIsMeant(String piece) {
        assertThat(Markdown.toHtml(piece.repeat(LONGEST / piece.length())))
                .as(piece)
                .matches("(?s)<(?!pre>).*|<pre><code>.*");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void isShownBetweenFencesToo(String piece) {
        var listing = "```\n" + piece.repeat((LONGEST - 10) / piece.length()) + "\n```\n";
        assertThat(Markdown.toHtml(listing)).startsWith("<pre><code>");
    }
}
