package org.collectionadvisor.pages;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.collectionadvisor.facts.Layer;
import org.collectionadvisor.html.Page;

/** The layers as a picture, with an arrow where one reads what another concludes. */
final class LayersPicture {
    private static final int WIDTH = 128;
    private static final int GAP = 22;
    private static final int TOP = 130;
    private static final int HEIGHT = 64;
    private static final Map<Layer, String> CHINESE = Map.of(
            Layer.EVENTS, "时效事件",
            Layer.STANDING, "计入预算",
            Layer.FINDINGS, "认定",
            Layer.RISKS, "风险",
            Layer.STEPS, "建议",
            Layer.ANSWERS, "回答",
            Layer.WITHHOLD, "不给出");

    private LayersPicture() {}

    static String svg(Graph graph) {
        int width = Layer.values().length * (WIDTH + GAP) + GAP;
        var svg = new StringBuilder(
                "<svg class=\"layers\" viewBox=\"0 0 " + width + " " + (TOP + HEIGHT + 16)
                        + "\" role=\"img\" aria-label=\"layers\"><defs><marker id=\"tip\" viewBox=\"0 0 10 10\" refX=\"9\" refY=\"5\""
                        + " markerUnits=\"userSpaceOnUse\" markerWidth=\"11\" markerHeight=\"11\" orient=\"auto\"><path d=\"M0 0L10 5L0 10z\"/></marker></defs>");
        graph.flow().forEach((layers, rules) -> svg.append(arrow(layers, rules)));
        graph.rules().forEach((layer, rules) -> svg.append(box(layer, rules)));
        return svg.append("</svg>").toString();
    }

    private static int left(Layer layer) {
        return GAP + List.of(Layer.values()).indexOf(layer) * (WIDTH + GAP);
    }

    private static String box(Layer layer, int rules) {
        int middle = left(layer) + WIDTH / 2;
        var name = layer.name().toLowerCase(Locale.ROOT);
        return "<g><rect x=\"" + left(layer) + "\" y=\"" + TOP + "\" width=\"" + WIDTH
                + "\" height=\"" + HEIGHT + "\" rx=\"8\"/>" + text(middle, TOP + 21, "name", name)
                + text(middle, TOP + 39, "zh", CHINESE.getOrDefault(layer, ""))
                + text(middle, TOP + 56, "count", Integer.toString(rules)) + "</g>";
    }

    /** Arrows over a longer way rise higher, so that none hides another. */
    private static String arrow(List<Layer> layers, int rules) {
        int from = left(layers.get(0)) + WIDTH / 2 + 14;
        int to = left(layers.get(1)) + WIDTH / 2 - 14;
        int steps = Math.max(1, (to - from) / WIDTH);
        int height = TOP - 20 - steps * 21;
        double thick = 1 + Math.min(5, Math.sqrt(rules) / 2);
        return "<path class=\"flow\" stroke-width=\"" + String.format(Locale.ROOT, "%.1f", thick) + "\" d=\"M"
                + from
                + " " + TOP + "C" + from + " " + height + "," + to + " " + height + "," + to + " " + (TOP - 3)
                + "\" marker-end=\"url(#tip)\"/>"
                + text((from + to) / 2, (TOP + 3 * height) / 4 - 5, "count", "" + rules);
    }

    private static String text(int x, int y, String kind, String text) {
        return "<text class=\"" + kind + "\" x=\"" + x + "\" y=\"" + y + "\">" + Page.escaped(text) + "</text>";
    }
}
