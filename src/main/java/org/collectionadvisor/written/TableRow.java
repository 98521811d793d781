package org.collectionadvisor.written;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.collectionadvisor.files.Problems;
import org.collectionadvisor.files.Sentence;
import org.collectionadvisor.written.RuleText.Placed;
import org.collectionadvisor.written.TableHead.Column;
import org.collectionadvisor.written.Token.Kind;
import org.jspecify.annotations.Nullable;

/** Makes a rule of one row of a table. */
final class TableRow {
    private static final String PARAM = "$param";

    /** What a cell and its template may come to, in characters. */
    private static final int LONGEST = 50_000;

    private final String file;
    private final Grid grid;
    private final int row;
    private final Problems problems;
    private boolean lost;

    TableRow(String file, Grid grid, int row, Problems problems) {
        this.file = file;
        this.grid = grid;
        this.row = row;
        this.problems = problems;
    }

    private void problem(int column, Sentence said) {
        problems.add(file, grid.place(row, column), said);
    }

    /** The rule; null if the row is not understood. */
    @Nullable
    RuleText rule(List<@Nullable Column> columns) {
        var name = "";
        var fact = new Placed("", grid.place(row, 0));
        var sources = new ArrayList<Placed>();
        var conditions = new ArrayList<Tokens>();
        Tokens said = null;
        int saidIn = 0;
        for (var column : columns) {
            if (column == null || column.is("DESCRIPTION")) {
                continue;
            }
            var cell = grid.cell(row, column.index());
            switch (column.kind()) {
                case "NAME" -> name = cell;
                case "CONDITION" -> {
                    fact = new Placed(column.fact(), grid.place(column.row() - 1, column.index()));
                    if (!cell.isEmpty()) {
                        conditions.addAll(tokens(column, cell).atCommas());
                    }
                }
                case "METADATA" -> sources(column, cell, sources);
                default -> {
                    saidIn = column.index();
                    if (!cell.isEmpty() && said != null) {
                        throw new BadRule("one-conclusion").at(grid.place(row, column.index()));
                    }
                    said = cell.isEmpty() ? said : tokens(column, cell);
                }
            }
        }
        if (name.isEmpty()) {
            throw new BadRule("row-no-name").at(grid.place(row, 0));
        } else if (said == null) {
            throw new BadRule("row-no-conclusion").at(grid.place(row, saidIn));
        } else if (conditions.isEmpty() && !fact.text().equals("Borrower")) {
            problem(0, Sentence.of("row-no-condition", name, fact.text()));
        }
        if (sources.isEmpty()) {
            problem(
                    columns.stream()
                            .filter(one -> one != null && one.is("METADATA"))
                            .mapToInt(Column::index)
                            .findFirst()
                            .orElse(0),
                    Sentence.of("row-no-source", name));
        }
        return lost
                ? null
                : new RuleText(file, grid.place(row, 0), name, sources, Map.of(), fact, null, conditions, said);
    }

    private void sources(Column column, String cell, List<Placed> sources) {
        if (cell.isEmpty()) {
            return;
        }
        var tokens = tokens(column, cell);
        if (!tokens.take("source") || !tokens.take("(") || !tokens.isA(Kind.TEXT)) {
            throw new BadRule("table-metadata").at(grid.place(column.row(), column.index()));
        }
        var place = tokens.place();
        RuleHead.cite(tokens.takeA(Kind.TEXT), place, sources);
    }

    /** What stands in the template is told at the template, what the cell brings at the cell. */
    private Tokens tokens(Column column, String cell) {
        var source = new StringBuilder();
        var ofCell = new java.util.BitSet();
        var template = column.template().replace("$1", PARAM);
        int times = template.split(Pattern.quote(PARAM), -1).length - 1;
        if (template.length() + (long) times * cell.length() > LONGEST) {
            throw new BadRule("cell-too-long", LONGEST).at(grid.place(row, column.index()));
        }
        int from = 0;
        for (int at = template.indexOf(PARAM); at >= 0; at = template.indexOf(PARAM, from)) {
            source.append(template, from, at);
            ofCell.set(source.length(), source.length() + cell.length());
            source.append(cell);
            from = at + PARAM.length();
        }
        source.append(template.substring(from));
        var inCell = grid.place(row, column.index());
        var inTemplate = grid.place(column.row(), column.index());
        return new Tokens(
                Lexer.tokens(source.toString(), offset -> ofCell.get(offset) ? inCell : inTemplate, this::complain),
                inCell);
    }

    private void complain(String place, Sentence said) {
        problems.add(file, place, said);
        if (said.code().equals("quote-open") || said.code().equals("comment-open")) {
            lost = true;
        }
    }
}
