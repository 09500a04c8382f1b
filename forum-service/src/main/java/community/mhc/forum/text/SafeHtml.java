package community.mhc.forum.text;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** The second line of defence: whatever the Markdown writer made, only these elements and attributes reach a page. */
final class SafeHtml {

    /** The page has headings of its own, down to the post's; those of a text begin below them. */
    private static final Map<String, String> HEADINGS =
            Map.of("h1", "h3", "h2", "h4", "h3", "h5", "h4", "h6", "h5", "h6", "h6", "h6");

    /** Other sites over HTTP, mail, or a path of ours; neither {@code //host} nor {@code /\host}, which browsers take as hosts. */
    private static final Pattern DESTINATION = Pattern.compile("(?i)(?:https?://|mailto:|/(?![/\\\\])).*");

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("p", "br", "hr", "blockquote", "pre", "code", "em", "strong", "ul", "ol", "li")
            .allowElements(SafeHtml::leadingElsewhere, "a")
            .allowElements((name, attributes) -> HEADINGS.get(name), "h1", "h2", "h3", "h4", "h5", "h6")
            .allowUrlProtocols("http", "https", "mailto")
            .allowAttributes("href")
            .matching(DESTINATION)
            .onElements("a")
            .allowAttributes("class")
            .matching(true, "mention")
            .onElements("a")
            .allowAttributes("start")
            .matching(Pattern.compile("\\d{1,9}"))
            .onElements("ol")
            .toFactory();

    private SafeHtml() {}

    /** The sanitizer has a setting for this, which puts the two words in another order in every process. */
    private static String leadingElsewhere(String link, List<String> attributes) {
        if (attributes.contains("href")) attributes.addAll(List.of("rel", "nofollow noopener"));
        return link;
    }

    static String clean(String html) {
        return POLICY.sanitize(html);
    }

    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
