package org.collectionadvisor.scenario;

import java.util.ArrayList;
import java.util.List;

/** What differs between two texts, line by line, in the form that patches have. */
final class Diff {
    private static final int CONTEXT = 2;

    private final List<String> before;
    private final List<String> after;

    /** The length of the longest common sequence of the lines from each on. */
    private final int[][] common;

    private final List<Line> lines = new ArrayList<>();

    private record Line(char sign, String text, int before, int after) {}

    private Diff(List<String> before, List<String> after) {
        this.before = before;
        this.after = after;
        common = new int[before.size() + 1][after.size() + 1];
        for (int b = before.size() - 1; b >= 0; b--) {
            for (int a = after.size() - 1; a >= 0; a--) {
                common[b][a] = before.get(b).equals(after.get(a))
                        ? common[b + 1][a + 1] + 1
                        : Math.max(common[b + 1][a], common[b][a + 1]);
            }
        }
    }

    /** The difference of a file; empty where there is none. */
    static String of(String file, String before, String after) {
        if (before.equals(after)) {
            return "";
        }
        var diff = new Diff(before.lines().toList(), after.lines().toList());
        diff.walk();
        return "--- " + file + "\n+++ " + file + "\n" + diff.hunks();
    }

    private void walk() {
        int b = 0;
        int a = 0;
        while (b < before.size() || a < after.size()) {
            if (b < before.size() && a < after.size() && before.get(b).equals(after.get(a))) {
                lines.add(new Line(' ', before.get(b++), b, ++a));
            } else if (b < before.size() && (a == after.size() || common[b + 1][a] >= common[b][a + 1])) {
                lines.add(new Line('-', before.get(b++), b, a));
            } else {
                lines.add(new Line('+', after.get(a++), b, a));
            }
        }
    }

    private String hunks() {
        var hunks = new StringBuilder();
        int shown = -1;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).sign() == ' ') {
                continue;
            }
            int from = Math.max(shown + 1, i - CONTEXT);
            var first = lines.get(from);
            hunks.append("@@ -%d +%d @@\n".formatted(Math.max(1, first.before()), Math.max(1, first.after())));
            shown = Math.min(lines.size() - 1, lastOf(i) + CONTEXT);
            for (var line : lines.subList(from, shown + 1)) {
                hunks.append(line.sign()).append(line.text()).append('\n');
            }
            i = shown;
        }
        return hunks.toString();
    }

    /** The last of the changes that stand so close that their contexts touch. */
    private int lastOf(int change) {
        int last = change;
        for (int i = change; i < lines.size() && i <= last + 2 * CONTEXT; i++) {
            if (lines.get(i).sign() != ' ') {
                last = i;
            }
        }
        return last;
    }
}
