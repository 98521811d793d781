package org.collectionadvisor.editor;

import java.util.Locale;
import java.util.regex.Pattern;
import org.collectionadvisor.files.Problem;
import org.collectionadvisor.files.Severity;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/** Problems as editors mark them. */
final class Diagnostics {
    private static final Pattern CELL = Pattern.compile("(?:.*!)?(?<column>[A-Z]{1,2})(?<row>[0-9]{1,6})");
    private static final Pattern LINE = Pattern.compile("(?<row>[0-9]{1,7}).*");

    private Diagnostics() {}

    static Diagnostic of(Problem problem, String text, Locale language) {
        var remedy = problem.said().remedy(language);
        var message = problem.said().sentence(language) + (remedy.isEmpty() ? "" : "\n" + remedy);
        var diagnostic = new Diagnostic(range(problem.place(), text), message);
        diagnostic.setSource("collection-advisor");
        diagnostic.setCode(problem.code());
        diagnostic.setSeverity(
                problem.severity() == Severity.ERROR ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning);
        return diagnostic;
    }

    private static Range range(String place, String text) {
        var cell = CELL.matcher(place);
        if (cell.matches()) {
            return cell(Integer.parseInt(cell.group("row")), column(cell.group("column")), text);
        }
        var line = LINE.matcher(place);
        return line(line.matches() ? Integer.parseInt(line.group("row")) : 1, text);
    }

    private static int column(String letters) {
        return letters.chars().reduce(0, (number, letter) -> number * 26 + letter - 'A' + 1);
    }

    /** A line from its first sign to its last, counted from 1. */
    static Range line(int line, String text) {
        var found = text.lines().skip(line - 1L).findFirst().orElse("");
        int from = found.length() - found.stripLeading().length();
        return new Range(
                new Position(line - 1, from),
                new Position(line - 1, found.stripTrailing().length()));
    }

    /** A cell of a table in text, both counted from 1. */
    private static Range cell(int row, int column, String text) {
        var found = text.lines().skip(row - 1L).findFirst().orElse("");
        int from = 0;
        int at = 0;
        boolean quoted = false;
        for (int cell = 1; at < found.length(); at++) {
            char sign = found.charAt(at);
            quoted ^= sign == '"';
            if (sign == ',' && !quoted) {
                if (cell == column) {
                    break;
                }
                cell++;
                from = at + 1;
            }
        }
        return new Range(new Position(row - 1, from), new Position(row - 1, at));
    }
}
