package community.mhc.forum.text;

import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.autolink.AutolinkType;
import org.commonmark.node.Link;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * The one renderer of what members type. CommonMark in, HTML out that is safe to put into a page: no scripts, no styles, no
 * raw HTML (it is shown as typed), no images (they become links), links marked {@code nofollow noopener}. A mention is
 * {@code [@Name](mention:<member id>)}. Thread-safe.
 */
public final class Markdown {

    /** Deeper nesting is nobody's prose; such text is shown as typed. Bounds the recursion of the HTML writer. */
    static final int DEEPEST = 50;

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(AutolinkExtension.builder()
                    .linkTypes(EnumSet.of(AutolinkType.URL))
                    .build()))
            .maxOpenBlockParsers(DEEPEST)
            .build();

    private static final HtmlRenderer WRITER = HtmlRenderer.builder()
            .escapeHtml(true)
            .softbreak("<br />\n")
            .attributeProviderFactory(context -> (node, tag, attributes) -> {
                if (node instanceof Link link && link.getDestination().startsWith(Mentions.PERSON))
                    attributes.put("class", "mention");
            })
            .build();

    private Markdown() {}

    /** @param typed at most 20,000 characters; may be anything */
    public static String toHtml(String typed) {
        var document = PARSER.parse(typed);
        if (Tree.depth(document) > DEEPEST) return asTyped(typed);
        Tree.forEach(document, node -> {
            Mentions.link(node);
            Images.asLink(node);
        });
        return SafeHtml.clean(WRITER.render(document));
    }

    /** Who is mentioned, each member once, in the order of the text; at most {@value Mentions#MOST}. */
    public static List<UUID> mentions(String typed) {
        if (!typed.contains(Mentions.SCHEME)) return List.of();
        return Mentions.in(PARSER.parse(typed));
    }

    private static String asTyped(String typed) {
        return "<pre>" + SafeHtml.escape(typed) + "</pre>";
    }
}
