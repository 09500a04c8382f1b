package community.mhc.forum.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** Texts that a careless reader takes square time or its whole stack for, each of the length that is asked for. */
final class PathologicalTexts {

    private static final List<String> REPEATED = List.of(
            "*a ",
            "**a ",
            "***a ",
            "_a ",
            "__a ",
            "a* ",
            "a** ",
            "a_ ",
            "*a_ ",
            "*a **a ",
            "*a **a *a ",
            "*a* ",
            "**a** ",
            "*",
            "_",
            "* ",
            "*_",
            "**_",
            "_*a",
            "a***",
            "x_",
            "*\n",
            "a**b* ",
            "[",
            "![",
            "]",
            "[]",
            "![]",
            "[a",
            "[a]",
            "[a](",
            "[a](b",
            "[a](<b",
            "[a](b 'c",
            "[a](b \"c",
            "[a](b (c",
            "[a](b)",
            "![a](b)",
            "[a][",
            "[a][b",
            "[a][b]",
            "![[]()",
            "[ (](",
            "[a]: ",
            "[a]: b\n",
            "[a]: b 'c\n",
            "[a\n",
            "[^a]",
            "[\\]",
            "[a](b \\",
            "[a](((",
            "(",
            ")",
            "[[a](b)",
            "<",
            "‹",
            "<a",
            "<a ",
            "<a b='",
            "<a b=\"c ",
            "</",
            "</a",
            "<!",
            "<!-",
            "<!--",
            "<!-- a ",
            "<!-- a --",
            "<!-->",
            "x <!--",
            "<?",
            "<?a",
            "<![CDATA[",
            "<![CDATA[a]]",
            "<!A ",
            "<!A >",
            "<a:",
            "<http://a",
            "<a@b",
            "<a@b.",
            "<b.c@",
            "<div>\n",
            "<pre>\n",
            "<a>",
            "&lt;",
            "&",
            "&a",
            "&#",
            "&#x",
            "&#1",
            "&#1;",
            "&amp;",
            "&copy",
            "&CounterClockwiseContourIntegral;",
            "`",
            "`a ",
            "``a ",
            "`a``b```c",
            "~~~\n",
            "```\na\n",
            "``` `\n",
            ">",
            "> ",
            ">\n",
            "> a\n",
            "> - ",
            "- ",
            "-",
            "- a\n",
            "-\n",
            "- - a\n",
            "1. ",
            "1) a\n",
            "1. a\n 2",
            "+\n",
            "# ",
            "#",
            "a\n=\n",
            "a\n-\n",
            "- a\n\n",
            "* a\n\n\n",
            "    a\n",
            "\t",
            "\ta\n",
            " ",
            " \n",
            "\n",
            "a\n",
            "a  \n",
            "a\\\n",
            "\r",
            "\r\n",
            "---\n",
            "***\n",
            "_ _ _\n",
            "| a | * |\n",
            "|*|**|***|\n",
            "|",
            "a | b\n-|-\n",
            "\\",
            "\\*",
            "\\[",
            "\\<",
            "\\`",
            "\u0000",
            "\uFEFF",
            "\uFDFA",
            "e\u0301",
            "\u0301",
            "\u200D",
            "\uD83D\uDC69\u200D",
            "\uD83D\uDE00",
            "\u202E",
            "\u3000",
            "\uD800",
            "{{",
            "{{ ",
            "\"",
            "'",
            "=",
            "@",
            "a@",
            "a@b",
            "a@b.c ",
            "http://",
            "https://",
            "https://a",
            "https://a ",
            "https://a.b ",
            "https://a.b/?",
            "https://a(",
            "https://a)",
            "https://a\"",
            "https://[",
            "http:",
            "://",
            "a://",
            "a:",
            ":",
            ":/",
            "www.",
            "www.a",
            "www.a. ",
            "mailto:a",
            "mention:",
            "[a](mention:",
            "[a](mention:00000000-0000-0000-0000-000000000000)",
            "(https://a.b)",
            "ftp://a.",
            "a.b://c",
            "+://",
            "a-",
            "//",
            "/");

    private record Pair(String first, String second) {}

    /** The first before a letter, the second behind it, equally often. */
    private static final List<Pair> NESTED = List.of(
            new Pair("*a ", "*"),
            new Pair("*a ", " a*"),
            new Pair("**a ", " b**"),
            new Pair("*", "*"),
            new Pair("_", "_"),
            new Pair("*a _b ", " b_ a*"),
            new Pair("*a **a ", "** *"),
            new Pair("***", "***"),
            new Pair("[", "]"),
            new Pair("![", "]"),
            new Pair("[", "](a)"),
            new Pair("![", "](a)"),
            new Pair("![", "][a]"),
            new Pair("[![", "](a)](a)"),
            new Pair("![*a ", "*](b)"),
            new Pair("*[", "](b)*"),
            new Pair("(", ")"),
            new Pair("[a](", ")"),
            new Pair("`", "`"),
            new Pair("<", ">"),
            new Pair("<b>", "</b>"),
            new Pair("<div>\n", "</div>\n"),
            new Pair("{{", "}}"),
            new Pair("\"", "\""),
            new Pair("https://(", ")"),
            new Pair("&amp;", ";"),
            new Pair("> ", ""),
            new Pair("- ", ""),
            new Pair("1. ", ""),
            new Pair("> - 1. ", ""),
            new Pair(">- *a ", " b*"));

    /** As much of the first as of the second. */
    private static final List<Pair> HALVES = List.of(
            new Pair("*a ", "a_ "),
            new Pair("_a ", "a* "),
            new Pair("a* ", "*a "),
            new Pair("a**b", "c* "),
            new Pair("*", "a*"),
            new Pair("**", "*a"),
            new Pair("[", "a]"),
            new Pair("[a", "](b"),
            new Pair("[a](b)", "]"),
            new Pair("[a]: b\n", "[a]"),
            new Pair("[a]: b\n", "a\n"),
            new Pair("a\n", "[a]: b\n"),
            new Pair("<", ">"),
            new Pair("<a ", ">"),
            new Pair("<!--", "-"),
            new Pair("<!--", "->"),
            new Pair("<?", "?"),
            new Pair("<![CDATA[", "]]"),
            new Pair("<a@", ">"),
            new Pair("`a ", "``b "),
            new Pair("> ", "a\n"),
            new Pair(">", "> a\n"),
            new Pair("- ", "a\n"),
            new Pair("- ", "\n"),
            new Pair("- a\n", "\n"),
            new Pair("- ", "- a\n"),
            new Pair("  ", "- a\n"),
            new Pair("https://a.b", ")"),
            new Pair("https://a.b", "."),
            new Pair("a", "://a"),
            new Pair("a@", ".a"),
            new Pair("[a](", "\\"),
            new Pair("&", ";"),
            new Pair("![", "*a"),
            new Pair("[", "[a](b)"),
            new Pair("![", "[a](b)"),
            new Pair("[", "![a](b)"),
            new Pair("[a ", "]"),
            new Pair("![a ", "]"),
            new Pair("> - ", "* a\n"),
            new Pair("| ", "*a* "),
            new Pair("a@a", ".a"));

    private PathologicalTexts() {}

    /** By what they are. */
    static Map<String, String> ofLength(int length) {
        var all = new LinkedHashMap<String, String>();
        for (var piece : REPEATED) all.put("repeated " + piece, repeated(piece, length));
        for (var pair : NESTED) {
            int times = (length - 1) / (pair.first().length() + pair.second().length());
            all.put(
                    "nested " + pair,
                    pair.first().repeat(times) + "a" + pair.second().repeat(times));
        }
        for (var pair : HALVES) {
            int half = length / 2;
            all.put("halves " + pair, repeated(pair.first(), half) + repeated(pair.second(), half));
        }
        all.put("backticks of growing length", grown(length, n -> "e" + "`".repeat(n)));
        all.put("stars of growing length", grown(length, n -> "a" + "*".repeat(n)));
        all.put("quotes of growing depth", grown(length, n -> ">".repeat(n) + "a\n"));
        all.put("lists of growing depth", grown(length, n -> " ".repeat(2 * n) + "- a\n"));
        all.put("fences of growing length", grown(length, n -> "`".repeat(n + 2) + "\n"));
        all.put("many definitions", grown(length, n -> "[" + n + "]: /u\n"));
        all.put("definitions that share a hash", grown(length, n -> "[" + sameHash(n) + "]: /u\n"));
        all.put(
                "one long address, referred to often",
                "[a]: /" + "u".repeat(length / 2) + "\n\n" + "[a]".repeat(length / 6 - 2));
        all.put(
                "one long title, referred to often",
                "[a]: /u '" + "u".repeat(length / 2) + "'\n\n" + "[a]".repeat(length / 6 - 4));
        all.put("one opener of a run, many closers", "a**b" + "c* ".repeat(length / 3 - 2));
        all.put("one link, many openers before it", "[".repeat(length - 10) + "a](/u)");
        all.put("one long label", "[" + "a".repeat(length - 2) + "]");
        all.put("many labels in one", "[" + "a [".repeat(length / 3 - 2) + "]");
        all.put("one label of sigmas", "[" + "\u03A3".repeat(length - 2) + "]");
        all.put("labels of sigmas", repeated("[" + "\u03A3".repeat(900) + "] ", length));
        all.put("definitions of sigmas", grown(length, n -> "[" + "\u03A3".repeat(900) + n + "]: /u\n"));
        all.put(
                "a label of prose in capitals",
                "[" + "\u03A3\u03A5\u039D\u0395\u0394\u03A1\u0399\u0391 ".repeat(length / 9 - 2) + "]");
        all.put("one long word", "a".repeat(length));
        all.put("one long line of spaces", "a" + " ".repeat(length - 2) + "b");
        all.put("one long scheme", "a".repeat(length - 10) + "://b");
        all.put("one long address", "https://a.example/" + "a".repeat(length - 20));
        all.put("one long host", "https://" + "a.".repeat(length / 2 - 5));
        all.put("one long entity", "&" + "a".repeat(length - 2) + ";");
        all.put("one long tag", "<a" + " b".repeat(length / 2 - 2));
        all.put("one long tag's values", "<a " + "b='c' ".repeat(length / 6 - 2));
        all.put("one long mail address", "<a@" + "a.".repeat(length / 2 - 3) + "a>");
        all.put("a long mail address's name", "<" + "a".repeat(length - 10) + "@a.b>");
        all.put("a block of markup's attributes", "<x" + " a='b'".repeat(length / 6 - 2) + ">");
        return all;
    }

    private static String repeated(String piece, int length) {
        return piece.repeat(length / piece.length());
    }

    private static String grown(int length, IntFunction<String> line) {
        var text = new StringBuilder();
        for (int n = 1; ; n++) {
            var next = line.apply(n);
            if (text.length() + next.length() > length) return text.toString();
            text.append(next);
        }
    }

    /** AaAa, AaBB, BBAa, BBBB, ... */
    private static String sameHash(int n) {
        var label = new StringBuilder();
        for (int bit = 0; bit < 12; bit++) label.append((n >> bit & 1) == 0 ? "Aa" : "BB");
        return label.toString();
    }
}
