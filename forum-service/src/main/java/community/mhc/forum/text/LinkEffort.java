package community.mhc.forum.text;

import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkProcessor;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;

/**
 * Counts what the links of one text cost, and refuses the text while it is parsed once they cost too much: for a pair of
 * brackets the parser compares what stands between them with the definitions, and for a link it visits every bracket that is
 * still open.
 */
final class LinkEffort implements LinkProcessor {

    /** Steps, done in 20 ms. Text of 20,000 characters whose brackets are closed takes no more than 40,000. */
    private static final long MOST = 2_000_000;

    /** Letters whose lower case depends on what is around them; more are no prose, in capitals either. */
    private static final int MOST_SLOW = 2_000;

    private final int open;
    private long steps;

    LinkEffort(String typed) {
        open = mostOpen(typed);
        if (open > 0 && slow(typed) > MOST_SLOW) throw TextError.tooComplex();
    }

    /** Names of definitions are compared in lower case, which Java takes square time for where these are. */
    private static long slow(String text) {
        return text.chars().filter(c -> c == '\u03A3' || c == '\u0130').count();
    }

    private static int mostOpen(String typed) {
        int most = 0;
        int open = 0;
        for (int i = 0; i < typed.length(); i++) {
            if (typed.charAt(i) == '[') most = Math.max(most, ++open);
            if (typed.charAt(i) == ']' && open > 0) open--;
        }
        return most;
    }

    /** Leaves the link itself to the parser's own processor. */
    @Override
    public LinkResult process(LinkInfo link, Scanner scanner, InlineParserContext context) {
        steps += open;
        if (link.destination() == null) steps += costOf(link.text(scanner));
        if (steps > MOST) throw TextError.tooComplex();
        return LinkResult.none();
    }

    private static long costOf(String name) {
        return (1 + slow(name)) * name.length();
    }
}
