package org.collectionadvisor.written;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.collectionadvisor.files.Problems;
import org.collectionadvisor.files.Sentence;

/**
 * The cells of a table.
 *
 * @param rows by row and column, as far as they are written
 * @param prefix what stands before the name of a cell where there are several sheets
 * @param lost the rows with a cell that was told of and cannot be read
 */
record Grid(List<List<String>> rows, String prefix, Set<Integer> lost) {
    private static final int LETTERS = 26;

    Grid(List<List<String>> rows, String prefix) {
        this(rows, prefix, Set.of());
    }

    String cell(int row, int column) {
        return row < rows.size() && column < rows.get(row).size()
                ? rows.get(row).get(column).strip()
                : "";
    }

    boolean isBlank(int row) {
        return rows.get(row).stream().allMatch(String::isBlank);
    }

    int width(int row) {
        return rows.get(row).size();
    }

    /** The name of a cell as a spreadsheet shows it. */
    String place(int row, int column) {
        return prefix + name(row, column);
    }

    static String name(int row, int column) {
        var letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / LETTERS - 1) {
            letters.insert(0, (char) ('A' + rest % LETTERS));
        }
        return letters.append(row + 1).toString();
    }

    /** Reads cells separated by commas; one that holds a comma or a quote stands in quotes. */
    static Grid csv(String file, String text, Problems problems) {
        var rows = new ArrayList<List<String>>();
        var row = new ArrayList<String>();
        var cell = new StringBuilder();
        var lost = new HashSet<Integer>();
        boolean quoted = false;
        int opened = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c != '"') {
                    cell.append(c);
                } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append(c);
                    i++;
                } else {
                    quoted = false;
                    char after = i + 1 < text.length() ? text.charAt(i + 1) : ',';
                    if (",\r\n ".indexOf(after) < 0) {
                        problems.add(file, name(rows.size(), row.size()), Sentence.of("cell-quote"));
                        lost.add(rows.size());
                    }
                }
            } else if (c == '"' && cell.toString().isBlank()) {
                quoted = true;
                opened = rows.size();
                cell.setLength(0);
            } else if (c == ',') {
                row.add(cell.toString());
                cell.setLength(0);
            } else if (c == '\n') {
                row.add(cell.toString());
                cell.setLength(0);
                rows.add(List.copyOf(row));
                row.clear();
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        if (quoted) {
            problems.add(file, name(opened, row.size()), Sentence.of("cell-quote"));
            return new Grid(List.of(), "");
        }
        if (cell.length() > 0 || !row.isEmpty()) {
            row.add(cell.toString());
            rows.add(List.copyOf(row));
        }
        return new Grid(List.copyOf(rows), "", lost);
    }
}
