package community.mhc.forum.text;

import community.mhc.chassis.problem.Refusal;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.autolink.AutolinkType;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * The one renderer of what members type. CommonMark in, HTML out that is safe to put into a page: no scripts, no styles, no
 * raw HTML (it is shown as typed), no images (they become links), links marked {@code nofollow noopener}. A mention is
 * {@code [@Name](mention:<member id>)}. Thread-safe.
 *
 * <p>Depth, effort and length are bounded, whatever is typed: a text beyond the bounds is refused when it is written, and
 * shown as typed where it was stored before there were such bounds.
 */
public final class Markdown {

    /** Deeper nesting is nobody's prose. Bounds the recursion of everything that walks a parsed text. */
    static final int DEEPEST = 50;

    private static final Extension BARE_ADDRESSES =
            AutolinkExtension.builder().linkTypes(EnumSet.of(AutolinkType.URL)).build();

    private static final HtmlRenderer WRITER = HtmlRenderer.builder()
            .escapeHtml(true)
            .softbreak("<br />\n")
            .attributeProviderFactory(context -> (node, tag, attributes) -> {
                if (node instanceof Link link && link.getDestination().startsWith(Mentions.PERSON))
                    attributes.put("class", "mention");
            })
            .build();

    private Markdown() {}

    /**
     * A text as it is read.
     *
     * @param html safe to put into a page, at most 200,000 characters
     * @param mentions who is mentioned, each member once, in the order of the text; at most {@value Mentions#MOST}
     */
    public record Reading(String html, List<UUID> mentions) {}

    /**
     * Reads what is about to be stored; refuses with {@link TextError#TEXT_TOO_COMPLEX} what could not be shown as it is meant.
     *
     * @param typed at most 20,000 characters
     */
    public static Reading read(String typed) {
        var document = parsed(typed);
        var mentions = Mentions.in(document);
        Tree.forEach(document, node -> {
            Mentions.link(node);
            Images.asLink(node);
        });
        var html = new BoundedHtml();
        WRITER.render(document, html);
        return new Reading(BoundedHtml.bounded(SafeHtml.clean(html.toString())), mentions);
    }

    /**
     * The HTML of a text that is stored. What {@link #read} refuses today is shown as typed.
     *
     * @param typed may be anything
     */
    public static String toHtml(String typed) {
        try {
            return read(typed).html();
        } catch (Refusal tooComplex) {
            return "<pre>" + SafeHtml.escape(typed) + "</pre>";
        }
    }

    /** The parser takes what nests deeper than it may for plain text; one level more than is allowed tells that it did. */
    private static Node parsed(String typed) {
        var parser = Parser.builder()
                .extensions(List.of(BARE_ADDRESSES))
                .linkProcessor(new LinkEffort(typed))
                .maxOpenBlockParsers(DEEPEST)
                .maxInlineNesting(DEEPEST + 1)
                .build();
        var document = parser.parse(typed);
        if (Tree.depth(document) > DEEPEST) throw TextError.tooComplex();
        return document;
    }
}
