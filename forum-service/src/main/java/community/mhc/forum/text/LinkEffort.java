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

    private final int open;
    private long steps;

    LinkEffort(String typed) {
        open = mostOpen(typed);
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
        if (link.destination() == null) steps += link.text(scanner).length();
        if (steps > MOST) throw TextError.tooComplex();
        return LinkResult.none();
    }
}
