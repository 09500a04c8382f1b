package community.mhc.forum.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.commonmark.node.Node;

/** Walks a parsed text without recursion: how deep it nests is the writer's choice, the stack is ours. */
final class Tree {

    private Tree() {}

    /** Levels below {@code document}; 0 when it is empty. */
    static int depth(Node document) {
        int depth = 0;
        for (var level = below(List.of(document)); !level.isEmpty(); level = below(level)) depth++;
        return depth;
    }

    /** Every node once, parents first; {@code action} may replace the node it is given. */
    static void forEach(Node document, Consumer<Node> action) {
        for (var level = List.of(document); !level.isEmpty(); ) {
            var next = below(level);
            level.forEach(action);
            level = next;
        }
    }

    private static List<Node> below(List<Node> level) {
        var children = new ArrayList<Node>();
        for (Node node : level)
            for (var child = node.getFirstChild(); child != null; child = child.getNext()) children.add(child);
        return children;
    }
}
