package org.collectionadvisor.editor;

import java.util.List;
import java.util.regex.Pattern;
import org.collectionadvisor.facts.Vocabulary;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/** A place in a document: the name that stands there, and what stands before it. */
final class Spot {
    private static final Pattern FACT = Pattern.compile(
            "\\b(" + String.join("|", Vocabulary.standard().facts()) + ")\\s*(\\(|\\.\\.\\.|:$)", Pattern.MULTILINE);

    private final String file;
    private final String text;
    private final int line;
    private final int from;
    private final int cursor;
    private final int to;
    private final String written;

    Spot(String file, String text, Position position) {
        this.file = file;
        this.text = text;
        line = position.getLine();
        written = text.lines().skip(line).findFirst().orElse("");
        cursor = Math.min(position.getCharacter(), written.length());
        int start = cursor;
        while (start > 0 && isOfName(written.charAt(start - 1))) {
            start--;
        }
        int end = cursor;
        while (end < written.length() && isOfName(written.charAt(end))) {
            end++;
        }
        from = start;
        to = end;
    }

    private static boolean isOfName(char sign) {
        return (Character.isLetterOrDigit(sign) && sign < 128) || sign == '.' || sign == '-' || sign == '_';
    }

    /** The file within the rulebook. */
    String file() {
        return file;
    }

    /** Counted from 1. */
    int line() {
        return line + 1;
    }

    /** The name around the cursor. */
    String token() {
        return written.substring(from, to);
    }

    /** The part of it before the cursor. */
    String typed() {
        return written.substring(from, cursor);
    }

    /** What stands in the line before the name. */
    String before() {
        return written.substring(0, from);
    }

    /** What a completed name takes the place of. */
    Range replaced() {
        return new Range(new Position(line, from), new Position(line, to));
    }

    boolean isRule() {
        return file.endsWith(".drl") || file.endsWith(".drl.csv") || file.equals("words.yaml");
    }

    /** The fact whose words stand here: the last that was named before, in a table the first of all. */
    String fact() {
        int offset = text.lines().limit(line).mapToInt(one -> one.length() + 1).sum() + from;
        var before = file.endsWith(".csv") ? text : text.substring(0, Math.min(offset, text.length()));
        List<String> facts =
                FACT.matcher(before).results().map(found -> found.group(1)).toList();
        return facts.isEmpty() ? "Debt" : facts.get(file.endsWith(".csv") ? 0 : facts.size() - 1);
    }
}
