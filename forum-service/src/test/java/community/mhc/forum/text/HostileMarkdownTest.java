package community.mhc.forum.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is typed, what comes out is made of the allowed elements and attributes only. */
class HostileMarkdownTest {

    private static final int LONGEST = 20_000;

    /** Everything between an unescaped {@code <} and the next {@code >}: text has no such character left in it. */
    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    private static final String HREF = "(?: href=\"(?:https?:|mailto:|/(?![/\\\\]))[^\"<>]*\")?";
    private static final Pattern ALLOWED = Pattern.compile("</(?:p|blockquote|pre|code|em|strong|ul|ol|li|a|h[3-6])>"
            + "|<(?:p|blockquote|pre|code|em|strong|ul|li|h[3-6])>|<br />|<hr />"
            + "|<!-- -->" // the sanitizer takes the magic out of {{ with it
            + "|<ol(?: start=\"\\d{1,9}\")?>"
            + "|<a" + HREF + "(?: class=\"mention\")?(?: rel=\"nofollow noopener\")?>");

    private static final List<String> PIECES = List.of(
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "<svg/onload=alert(1)>",
            "<iframe src=//x>",
            "](javascript:alert(1))",
            "](data:text/html;base64,PHNjcmlwdD4=)",
            "](vbscript:x)",
            "](//evil.example)",
            "](/\\evil.example)",
            "](mention:00000000-0000-0000-0000-000000000000)",
            "](java\nscript:x)",
            "[",
            "![",
            "]",
            "<javascript:alert(1)>",
            "<https://x.example/\"onmouseover=alert(1)>",
            "\"",
            "'",
            "`",
            "```\n",
            "~~~html\n",
            "*",
            "**",
            "_",
            "> ",
            "- ",
            "1. ",
            "999999999. ",
            "# ",
            "    ",
            "\n",
            "\n\n",
            "\t",
            "&lt;",
            "&#x3C;script&#x3E;",
            "&#106;avascript:",
            "<!--",
            "-->",
            "<![CDATA[",
            "]]>",
            "</p>",
            "<style>*{}</style>",
            "\\",
            "\u0000",
            "\u202E",
            "\uD83D\uDE00",
            "\uD800",
            "a",
            "https://x.example/?a=1&b=<x>",
            "www.x.example",
            "x@y.example",
            "[x]: javascript:alert(1)\n",
            "[x]: https://x.example 'onload=alert(1)'\n",
            "[x]",
            "{{7*7}}",
            "${7*7}");

    @ParameterizedTest
    @MethodSource("seeds")
    void anyMixtureOfHostilePiecesIsHarmless(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 250; i++) {
            var typed = mixture(random);
            assertHarmless(Markdown.toHtml(typed), typed);
        }
    }

    static List<Long> seeds() {
        return List.of(1L, 2L, 3L, 4L, System.nanoTime());
    }

    private static String mixture(Random random) {
        var typed = new StringBuilder();
        for (int n = 1 + random.nextInt(30); n > 0; n--) typed.append(PIECES.get(random.nextInt(PIECES.size())));
        return typed.toString();
    }

    private static void assertHarmless(String html, String typed) {
        var tags = TAG.matcher(html);
        while (tags.find()) assertThat(tags.group()).as("of %s", typed).matches(ALLOWED);
        assertThat(TAG.matcher(html).replaceAll("")).as("of %s", typed).doesNotContain("<");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[x](javascript:alert(1))", "[x](JaVaScRiPt:alert(1))", "[x](&#106;avascript:alert(1))",
                        "[x](\\javascript:a)",
                "[x](data:text/html,<script>)", "[x](vbscript:a)", "[x](file:///etc/passwd)", "[x](//evil.example)",
                "[x](/\\evil.example)", "[x](\\\\evil.example)", "<javascript:alert(1)>", "![x](javascript:alert(1))",
                "[x](tel:123)", "[x](mention:00000000-0000-0000-0000-00000000000)"
            })
    void aLinkThatIsNoneOfOursLeadsNowhere(String typed) {
        assertThat(Markdown.toHtml(typed)).doesNotContain("href");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ">",
                "> ",
                "*a ",
                "**a ",
                "[",
                "![",
                "](",
                "`",
                "- ",
                "*",
                "_a ",
                "<",
                "&",
                "<a",
                "1. ",
                "\\",
                "![[](",
                "[a](",
                "a@",
                "https://",
                "www.",
                "\t",
                "[a]: b\n",
                "<!--",
                "*a_ ",
                "]",
                "(",
                "![a",
                "> - ",
                "***a ",
                "[x](<"
            })
    void longTextOfOneKindIsRenderedInTimeAndIsHarmless(String piece) {
        var typed = piece.repeat(LONGEST / piece.length());
        var html = assertTimeoutPreemptively(Duration.ofSeconds(3), () -> Markdown.toHtml(typed));
        assertHarmless(html, piece);
    }

    @Test
    void textThatNestsTooDeepIsShownAsTyped() {
        var typed = "*a ".repeat(3_000) + "b" + "*".repeat(3_000);
        assertThat(Markdown.toHtml(typed)).isEqualTo("<pre>" + typed + "</pre>");
        var deep = "![".repeat(1_000) + "<x>" + "](/a)".repeat(1_000);
        assertThat(Markdown.toHtml(deep)).startsWith("<pre>").doesNotContain("<x>");
    }

    @Test
    void renderingOnASmallStackDoesNotOverflowIt() throws InterruptedException {
        var failed = new Throwable[1];
        var typed =
                Set.of(">".repeat(LONGEST), "*a ".repeat(LONGEST / 6) + "*".repeat(LONGEST / 6), "- ".repeat(9_000));
        var thread = new Thread(null, () -> typed.forEach(Markdown::toHtml), "small", 256 * 1024);
        thread.setUncaughtExceptionHandler((t, e) -> failed[0] = e);
        thread.start();
        thread.join();
        assertThat(failed[0]).isNull();
    }
}
