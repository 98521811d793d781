package org.collectionadvisor.written;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.collectionadvisor.files.Problems;
import org.collectionadvisor.files.Sentence;
import org.jspecify.annotations.Nullable;

/** Reads the three rows that say what the columns of a table mean. */
final class TableHead {
    private static final String ANOTHER = "...";
    private static final List<String> ATTRIBUTES = List.of(
            "PRIORITY",
            "DURATION",
            "TIMER",
            "ENABLED",
            "NO-LOOP",
            "LOCK-ON-ACTIVE",
            "AUTO-FOCUS",
            "ACTIVATION-GROUP",
            "AGENDA-GROUP",
            "CALENDARS");

    private final String file;
    private final Grid grid;
    private final Problems problems;

    TableHead(String file, Grid grid, Problems problems) {
        this.file = file;
        this.grid = grid;
        this.problems = problems;
    }

    /**
     * What one column says.
     *
     * @param template what a cell becomes; the cell takes the part of {@code $param}
     * @param row the row in which the template stands
     */
    record Column(String kind, String fact, String template, int row, int index) {
        boolean is(String told) {
            return kind.equals(told);
        }
    }

    /** The columns from the row of their kinds on, null for one that says nothing; null as a whole if they make no sense. */
    @Nullable
    List<@Nullable Column> columns(int kinds) {
        int before = problems.count();
        for (int i = 0; i < grid.width(kinds + 1); i++) {
            if (grid.cell(kinds + 1, i).contains("$param")) {
                problem(kinds + 1, 0, Sentence.of("table-no-facts"));
                return null;
            }
        }
        int torn = torn(kinds);
        if (torn >= 0) {
            problem(kinds + 2, torn, Sentence.of("cell-torn"));
            return null;
        }
        var columns = new ArrayList<@Nullable Column>();
        for (int i = 0; i < Math.max(grid.width(kinds), grid.width(kinds + 2)); i++) {
            columns.add(column(kinds, i));
        }
        oneFact(kinds + 1, columns);
        for (var needed : List.of("NAME", "METADATA", "CONDITION", "ACTION")) {
            if (problems.count() == before && columns.stream().noneMatch(one -> one != null && one.is(needed))) {
                problem(kinds, 0, Sentence.of("table-no-column", needed));
            }
        }
        severalPatterns(kinds + 1, columns);
        return problems.count() == before || onlyWarned(before) ? columns : null;
    }

    /** Of several facts the one that fewest columns ask of is the wrong one, and of as many the later. */
    private void oneFact(int row, List<@Nullable Column> columns) {
        var facts = new LinkedHashMap<String, List<Column>>();
        for (var column : columns) {
            if (column != null && column.is("CONDITION")) {
                facts.computeIfAbsent(column.fact(), any -> new ArrayList<>()).add(column);
            }
        }
        var most = facts.values().stream()
                .reduce((one, other) -> other.size() > one.size() ? other : one)
                .orElse(List.of());
        facts.forEach((fact, asking) -> {
            if (asking != most) {
                asking.forEach(column -> problem(
                        row,
                        column.index(),
                        Sentence.of("table-two-facts", most.get(0).fact(), fact)));
            }
        });
    }

    /** The cell that a comma without quotes cut in two, so that what follows stands one column too far; -1 if there is none. */
    private int torn(int kinds) {
        if (!file.endsWith(".csv")) {
            return -1;
        }
        int row = kinds + 2;
        int action = -1;
        int said = -1;
        int plain = -1;
        for (int i = 0; i < grid.width(row); i++) {
            if (open(grid.cell(row, i)) > 0 && open(grid.cell(row, i + 1)) < 0) {
                return i;
            }
            var kind = kind(grid.cell(kinds, i));
            action = action < 0 && kind.equals("ACTION") ? i : action;
            said = said < 0 && grid.cell(row, i).startsWith("out.") ? i : said;
            plain = plain < 0 && kind.equals("CONDITION") && !grid.cell(row, i).contains("$") ? i : plain;
        }
        return action >= 0 && said > action ? (plain < 0 ? action : plain) : -1;
    }

    /** How many brackets are opened and not closed. */
    private static int open(String cell) {
        return cell.chars().map(sign -> sign == '(' ? 1 : sign == ')' ? -1 : 0).sum();
    }

    private boolean onlyWarned(int before) {
        return warned && problems.count() == before + 1;
    }

    private boolean warned;

    private void problem(int row, int column, Sentence said) {
        problems.add(file, grid.place(row, column), said);
    }

    private @Nullable Column column(int kinds, int index) {
        var kind = kind(grid.cell(kinds, index));
        var fact = grid.cell(kinds + 1, index);
        var template = grid.cell(kinds + 2, index);
        if (kind.isEmpty()) {
            if (!fact.isEmpty() || !template.isEmpty()) {
                problem(kinds, index, Sentence.of("table-no-kind"));
            }
            return null;
        } else if (ATTRIBUTES.contains(kind)) {
            problem(kinds, index, Sentence.of("attribute", kind));
            return null;
        } else if (!TableText.COLUMNS.contains(kind)) {
            problem(
                    kinds,
                    index,
                    Sentence.of("table-kind", grid.cell(kinds, index)).near(kind, TableText.COLUMNS));
            return null;
        }
        if (kind.equals("CONDITION") && !TableText.isFact(plain(fact))) {
            problem(kinds + 1, index, fact.isEmpty() ? Sentence.of("table-no-fact") : Sentence.of("table-fact", fact));
            return null;
        } else if (!kind.equals("CONDITION") && !fact.isEmpty()) {
            problem(kinds + 1, index, Sentence.of("table-fact-elsewhere", fact, kind));
            return null;
        }
        if (template.isEmpty() && List.of("CONDITION", "ACTION", "METADATA").contains(kind)) {
            problem(kinds + 2, index, Sentence.of("table-no-template", kind));
            return null;
        }
        if (template.replace("$param", "").replace("$1", "").contains("$")) {
            problem(kinds + 2, index, Sentence.of("table-param"));
            return null;
        }
        return new Column(kind, plain(fact), template, kinds + 2, index);
    }

    private static String kind(String told) {
        return TableText.COLUMNS.stream()
                .filter(known -> (told.length() == 1 && known.startsWith(told)) || known.equals(told))
                .findFirst()
                .orElse(told);
    }

    private static String plain(String fact) {
        return fact.endsWith(ANOTHER) ? fact.substring(0, fact.length() - ANOTHER.length()) : fact;
    }

    /** They are read as one pattern all the same; whoever reads the table elsewhere must see it too. */
    private void severalPatterns(int facts, List<@Nullable Column> columns) {
        var over = columns.stream()
                .filter(one -> one != null && one.is("CONDITION"))
                .toList();
        for (var column : over) {
            if (over.size() > 1
                    && column != null
                    && !grid.cell(facts, column.index()).endsWith(ANOTHER)) {
                problem(facts, column.index(), Sentence.of("table-one-pattern", column.fact()));
                warned = true;
                return;
            }
        }
    }
}
