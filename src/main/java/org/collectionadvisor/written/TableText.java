package org.collectionadvisor.written;

import java.util.ArrayList;
import java.util.List;
import org.collectionadvisor.files.Problems;
import org.collectionadvisor.files.Sentence;
import org.collectionadvisor.files.Signs;
import org.collectionadvisor.json.Nearest;
import org.jspecify.annotations.Nullable;

/** Reads a decision table: what its columns mean, and then row by row a rule. Columns over one fact ask of the same fact. */
public final class TableText {
    static final List<String> COLUMNS = List.of("NAME", "METADATA", "CONDITION", "ACTION", "DESCRIPTION");

    private static final String SET = "RuleSet";
    private static final String TABLE = "RuleTable";
    private static final String FACT = "[A-Za-z][A-Za-z]*";
    private static final String RULE = "[a-z][a-z0-9-]*(\\.[a-z0-9][a-z0-9-]*)+";

    private final String file;
    private final Grid grid;
    private final Problems problems;

    private TableText(String file, Grid grid, Problems problems) {
        this.file = file;
        this.grid = grid;
        this.problems = problems;
    }

    /** Reads cells separated by commas. */
    public static List<RuleText> read(String file, String csv, Problems problems) {
        var first = csv.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        for (var separator : List.of(";", "\t", "|", "，")) {
            if (!first.contains(",") && first.matches("\"?RuleSet\"?\\s*\\Q" + separator + "\\E.*")) {
                problems.add(file, "A1", Sentence.of("table-separator", separator.equals("\t") ? "TAB" : separator));
                return List.of();
            }
        }
        return new TableText(file, Grid.csv(file, csv, problems), problems).tables();
    }

    /** Reads the first sheet of a workbook. */
    public static List<RuleText> read(String file, byte[] workbook, Problems problems) {
        try {
            return new TableText(file, Workbook.read(file, workbook, problems), problems).tables();
        } catch (BadRule e) {
            problems.add(file, 0, e.said());
            return List.of();
        }
    }

    private void problem(int row, int column, Sentence said) {
        problems.add(file, grid.place(row, column), said);
    }

    private int notBlank(int from) {
        int row = from;
        while (row < grid.rows().size() && grid.isBlank(row)) {
            row++;
        }
        return row;
    }

    private List<RuleText> tables() {
        var rules = new ArrayList<RuleText>();
        int row = notBlank(0);
        if (grid.rows().isEmpty()) {
            return rules;
        }
        if (row == grid.rows().size() || !grid.cell(row, 0).equals(SET)) {
            head(Math.min(row, grid.rows().size() - 1), SET);
            return rules;
        }
        Topic.check(file, grid.place(row, 1), grid.cell(row, 1), problems);
        row = notBlank(row + 1);
        while (row < grid.rows().size()) {
            var told = grid.cell(row, 0);
            if (told.startsWith(TABLE)) {
                row = table(row, rules);
            } else if (told.equals("EscapeQuotes")) {
                row = notBlank(row + 1);
            } else if (List.of("Import", "Functions", "Variables", "Declare", "Queries", "Unit")
                    .contains(told)) {
                problem(row, 0, Sentence.of("not-a-rule", told));
                row = notBlank(row + 1);
            } else {
                head(row, TABLE);
                problems.incomplete(file);
                return rules;
            }
        }
        if (rules.isEmpty() && problems.count() == 0) {
            problem(grid.rows().size() - 1, 0, Sentence.of("table-no-rows"));
        }
        return rules;
    }

    private void head(int row, String expected) {
        for (int column = 1; column < grid.width(row); column++) {
            if (grid.cell(row, column).startsWith(expected)) {
                problem(row, column, Sentence.of("table-shifted", expected));
                return;
            }
        }
        var told = grid.cell(row, 0);
        var near = Nearest.to(told.split(" ", 2)[0], List.of(SET, TABLE, "EscapeQuotes"));
        var said = Sentence.of("table-head", expected, told);
        problem(row, 0, near == null || near.equals(told) ? said : said.instead("near", near));
    }

    /** Reads a table from the row that begins it; the row after it comes next. */
    private int table(int from, List<RuleText> rules) {
        int kinds = notBlank(from + 1);
        if (kinds + 3 >= grid.rows().size()) {
            problem(from, 0, Sentence.of("table-no-rows"));
            return grid.rows().size();
        }
        var columns = new TableHead(file, grid, problems).columns(kinds);
        if (columns == null) {
            problems.incomplete(file);
        }
        int headings = kinds + 3;
        if (columns != null && grid.cell(headings, 0).matches(RULE)) {
            problem(headings, 0, Sentence.of("table-no-headings"));
            columns = null;
        }
        int row = notBlank(headings + 1);
        while (row < grid.rows().size() && !grid.cell(row, 0).startsWith(TABLE)) {
            if (columns != null) {
                row(row, columns, rules);
            }
            row = notBlank(row + 1);
        }
        return row;
    }

    private void row(int row, List<TableHead.@Nullable Column> columns, List<RuleText> rules) {
        if (grid.lost().contains(row)) {
            problems.incomplete(file);
            return;
        }
        var name = grid.cell(row, 0);
        if (name.contains("，")) {
            problem(row, 0, Signs.said('，'));
            problems.incomplete(file);
            return;
        }
        for (int column = columns.size(); column < grid.width(row); column++) {
            if (!grid.cell(row, column).isEmpty()) {
                problem(row, column, Sentence.of("cell-beyond"));
                problems.incomplete(file);
                return;
            }
        }
        try {
            var rule = new TableRow(file, grid, row, problems).rule(columns);
            if (rule != null) {
                rules.add(rule);
            }
        } catch (BadRule e) {
            problems.add(file, e.place().isEmpty() ? grid.place(row, 0) : e.place(), e.said());
            problems.incomplete(file);
        }
    }

    static boolean isFact(String told) {
        return told.matches(FACT);
    }
}
