package org.collectionadvisor.bench;

import org.jspecify.annotations.Nullable;

/**
 * One line of an answer.
 *
 * @param ratio to what {@code against} names, which was measured in the same rounds; null where there is nothing to compare
 * @param unit of the figure
 * @param goal that the ratio should hold
 * @param shown whether the page on speed shows it
 */
record Row(
        String name,
        @Nullable Spread ratio,
        String against,
        @Nullable Spread figure,
        String unit,
        @Nullable Goal goal,
        boolean shown) {

    static Row of(String name) {
        return new Row(name, null, "", null, "", null, false);
    }

    Row ratio(Spread to, String what) {
        return new Row(name, to, what, figure, unit, goal, shown);
    }

    Row figure(Spread measured, String of) {
        return new Row(name, ratio, against, measured, of, goal, shown);
    }

    Row goal(Goal set) {
        return new Row(name, ratio, against, figure, unit, set, shown);
    }

    Row inDocs() {
        return new Row(name, ratio, against, figure, unit, goal, true);
    }

    boolean isMissed() {
        return goal != null && ratio != null && !goal.isHeld(ratio);
    }

    /** A line of a table in Markdown. */
    String markdown() {
        return "| %s | %s | %s | %s |\n"
                .formatted(
                        name,
                        ratio == null ? "" : ratio.text() + " " + against,
                        figure == null ? "" : figure.text() + " " + unit,
                        goal == null || ratio == null ? "" : goal.judged(ratio));
    }
}
