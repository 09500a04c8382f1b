package community.mhc.forum.text;

import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/** An image from elsewhere would tell its server who reads a thread, so it becomes a link with the image's description. */
final class Images {

    private Images() {}

    static void asLink(Node node) {
        if (!(node instanceof Image image)) return;
        var link = new Link(image.getDestination(), image.getTitle());
        while (image.getFirstChild() != null) link.appendChild(image.getFirstChild());
        image.insertAfter(link);
        image.unlink();
    }
}
