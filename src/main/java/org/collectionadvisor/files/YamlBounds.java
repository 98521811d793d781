package org.collectionadvisor.files;

import java.util.ArrayDeque;
import java.util.List;

/** What no file that a person writes comes near, and the line in which a file passes it. */
final class YamlBounds {
    /** How deep lists and names may stand in each other. */
    static final int DEEPEST = 60;

    private static final int LONGEST = 50_000;

    private YamlBounds() {}

    /** The first line that is too long; 0 where there is none. */
    static int lengthy(String text) {
        var lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].length() > LONGEST) {
                return i + 1;
            }
        }
        return 0;
    }

    /** The line of the first bracket or dash beyond the depth that any file of rules needs; 0 where there is none. */
    static int tooDeep(String text) {
        int line = 0;
        for (var one : text.split("\n", -1)) {
            line++;
            if (one.length() > DEEPEST && (depth(one, 0) > DEEPEST || one.matches("\\s*([-?] ){" + DEEPEST + ",}.*"))) {
                return line;
            }
        }
        return 0;
    }

    /** How deep the brackets of a line stand at most, from where those before it left off. */
    private static int depth(String line, int before) {
        int depth = before;
        int deepest = before;
        for (int i = 0; i < line.length(); i++) {
            char one = line.charAt(i);
            if (one == '[' || one == '{') {
                deepest = Math.max(deepest, ++depth);
            } else if (one == ']' || one == '}') {
                depth--;
            }
        }
        return deepest;
    }

    /** The line at which lines that were too deep for the parser pass the bound, by margins or brackets; 0 where none does. */
    static int deepest(List<String> lines) {
        var margins = new ArrayDeque<Integer>();
        int brackets = 0;
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            brackets = depth(line, brackets);
            int margin = line.length() - line.stripLeading().length();
            while (!margins.isEmpty() && margins.peek() >= margin) {
                margins.pop();
            }
            margins.push(margin);
            if (margins.size() > DEEPEST || brackets > DEEPEST) {
                return i + 1;
            }
        }
        return 0;
    }

    /** The first line with a sign that YAML does not know; 0 where there is none. */
    static int unprintable(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).codePoints().anyMatch(one -> Character.isISOControl(one) && one != '\t' && one != '\r')) {
                return i + 1;
            }
        }
        return 0;
    }
}
