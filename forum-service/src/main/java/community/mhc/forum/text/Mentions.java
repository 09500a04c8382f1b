package community.mhc.forum.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/** Mentions of members in a parsed text. */
final class Mentions {

    static final String SCHEME = "mention:";

    /** Where the web app shows a person. */
    static final String PERSON = "/people/";

    /** More than a circle of colleagues; keeps one post from calling everybody. */
    static final int MOST = 50;

    private static final Pattern MEMBER =
            Pattern.compile(SCHEME + "(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})");

    private Mentions() {}

    static List<UUID> in(Node document) {
        var members = new LinkedHashSet<UUID>();
        Tree.forEach(document, node -> member(node).ifPresent(members::add));
        return members.stream().limit(MOST).toList();
    }

    /** Turns a mention into a link to the person. */
    static void link(Node node) {
        member(node).ifPresent(id -> ((Link) node).setDestination(PERSON + id));
    }

    private static Optional<UUID> member(Node node) {
        if (!(node instanceof Link link)) return Optional.empty();
        var mention = MEMBER.matcher(link.getDestination());
        return mention.matches() ? Optional.of(UUID.fromString(mention.group(1))) : Optional.empty();
    }
}
