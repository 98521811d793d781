package org.collectionadvisor.files;

import java.util.List;
import java.util.regex.Pattern;

/** Finds which of two lines is indented otherwise than its like: a parser stumbles at the second, though the first may be the odd one. */
final class Indent {
    private static final Pattern LINE = Pattern.compile("(?<indent> *)(?<name>(- )?[\\w./*-]+:)?.*");

    /** A name that stands so often shows where it belongs. */
    private static final int OFTEN = 4;

    private Indent() {}

    /** The line to be mended, of one at which a parser stumbled and the one above it. */
    static int odd(List<String> lines, int line) {
        int above = line - 1;
        while (above > 0
                && (lines.get(above - 1).isBlank()
                        || lines.get(above - 1).strip().startsWith("#"))) {
            above--;
        }
        return above > 0 && line <= lines.size() && alike(lines, above) < alike(lines, line) ? above : line;
    }

    /** How many lines are indented as this one; of those with the same name if there are some. */
    private static long alike(List<String> lines, int line) {
        var told = LINE.matcher(lines.get(line - 1));
        if (!told.matches()) {
            return 0;
        }
        var indent = told.group("indent")
                + (told.group("name") != null && told.group("name").startsWith("- ") ? "- " : "");
        var name = told.group("name") == null ? "" : told.group("name").replace("- ", "");
        long named = name.isEmpty()
                ? 0
                : lines.stream().filter(one -> one.strip().startsWith(name)).count();
        var as = indent + (named >= OFTEN ? name : "");
        return lines.stream()
                .filter(one -> one.startsWith(as)
                        && one.length() > as.length()
                        && (named >= OFTEN || !Character.isWhitespace(one.charAt(as.length()))))
                .count();
    }
}
