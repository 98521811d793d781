package org.collectionadvisor.files;

import java.util.List;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * The stretch of a file that a value takes, counted in code points.
 *
 * @param to the first code point behind it
 * @param isBlock whether it is a list or mapping with a line for each item, not one in brackets
 */
public record Span(int from, int to, boolean isBlock) {

    static Span of(Node node) {
        return new Span(index(node.getStartMark().orElseThrow()), end(node), isBlock(node));
    }

    private static boolean isBlock(Node node) {
        return node instanceof CollectionNode<?> several && several.getFlowStyle() == FlowStyle.BLOCK;
    }

    /** A block has no bracket that ends it: its mark stands at whatever comes next, beyond blank lines and comments. */
    private static int end(Node node) {
        if (isBlock(node)) {
            if (node instanceof SequenceNode list && !list.getValue().isEmpty()) {
                return end(last(list.getValue()));
            }
            if (node instanceof MappingNode members && !members.getValue().isEmpty()) {
                NodeTuple last = last(members.getValue());
                return end(last.getValueNode());
            }
        }
        return index(node.getEndMark().orElseThrow());
    }

    private static <T> T last(List<T> list) {
        return list.get(list.size() - 1);
    }

    private static int index(Mark mark) {
        return mark.getIndex();
    }
}
