package org.collectionadvisor.written;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.collectionadvisor.files.Problems;
import org.collectionadvisor.files.Sentence;

/** Reads the first sheet of a workbook as if it were the same table in CSV; what would read otherwise is told. */
final class Workbook {
    /** What it may hold once it is unpacked, and how many rows and columns; people's tables are far below. */
    private static final int MOST_BYTES = 4 << 20;

    private static final int MOST_ROWS = 10_000;
    private static final int MOST_COLUMNS = 200;

    private final String file;
    private final Problems problems;
    private final Set<Integer> lost = new HashSet<>();

    private Workbook(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    static Grid read(String file, byte[] content, Problems problems) {
        mustBeBounded(content);
        try (var book = WorkbookFactory.create(new ByteArrayInputStream(content))) {
            var reader = new Workbook(file, problems);
            for (int i = 1; i < book.getNumberOfSheets(); i++) {
                var sheet = book.getSheetAt(i);
                if (!reader.grid(sheet, false).rows().isEmpty()) {
                    problems.add(file, sheet.getSheetName() + "!A1", Sentence.of("second-sheet", sheet.getSheetName()));
                }
            }
            var grid = book.getNumberOfSheets() == 0 ? new Grid(List.of(), "") : reader.grid(book.getSheetAt(0), true);
            if (grid.rows().isEmpty() && reader.lost.isEmpty()) {
                problems.add(file, 0, Sentence.of("empty-file"));
            }
            return grid;
        } catch (NoClassDefFoundError e) {
            throw new BadRule("no-workbooks");
        } catch (BadRule e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new BadRule("no-workbook");
        }
    }

    /** A workbook is an archive, and what is taken out of it may be a thousand times as large. */
    private static void mustBeBounded(byte[] content) {
        int left = MOST_BYTES;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            while (zip.getNextEntry() != null) {
                left -= zip.readNBytes(left + 1).length;
                if (left < 0) {
                    throw new BadRule("workbook-too-large", MOST_ROWS, MOST_COLUMNS);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new BadRule("no-workbook");
        }
    }

    /** The rows and cells up to the last that is not blank. */
    private Grid grid(Sheet sheet, boolean first) {
        var rows = new ArrayList<List<String>>();
        for (var row : sheet) {
            var cells = cells(row, first);
            if (cells.isEmpty()) {
                continue;
            } else if (row.getRowNum() < rows.size()) {
                throw new BadRule("no-workbook");
            } else if (row.getRowNum() >= MOST_ROWS || cells.size() > MOST_COLUMNS) {
                throw new BadRule("workbook-too-large", MOST_ROWS, MOST_COLUMNS);
            }
            while (rows.size() < row.getRowNum()) {
                rows.add(List.of());
            }
            rows.add(cells);
        }
        if (first) {
            merged(sheet, rows);
        }
        return new Grid(rows, "", Set.copyOf(lost));
    }

    private List<String> cells(Row row, boolean tell) {
        var cells = new ArrayList<String>();
        for (var cell : row) {
            var text = text(cell, tell);
            if (!text.isBlank()) {
                fill(cells, cell.getColumnIndex());
                cells.add(text);
            }
        }
        return cells;
    }

    private static void fill(List<String> cells, int size) {
        while (cells.size() < size) {
            cells.add("");
        }
    }

    private String text(Cell cell, boolean tell) {
        var type = cell.getCellType();
        if (type == CellType.FORMULA || type == CellType.ERROR) {
            tell(
                    tell,
                    cell,
                    type == CellType.FORMULA
                            ? Sentence.of("cell-formula", "=" + cell.getCellFormula())
                            : Sentence.of(
                                    "cell-error",
                                    FormulaError.forInt(cell.getErrorCellValue())
                                            .getString()));
            return "";
        } else if (type == CellType.NUMERIC) {
            if (DateUtil.isCellDateFormatted(cell)) {
                tell(
                        tell,
                        cell,
                        Sentence.of(
                                "cell-date", cell.getLocalDateTimeCellValue().toLocalDate()));
            } else if (cell.getCellStyle().getDataFormatString().contains("%")) {
                tell(tell, cell, Sentence.of("cell-percent"));
            }
            return BigDecimal.valueOf(cell.getNumericCellValue())
                    .stripTrailingZeros()
                    .toPlainString();
        }
        return type == CellType.BOOLEAN
                ? String.valueOf(cell.getBooleanCellValue())
                : type == CellType.STRING ? cell.getStringCellValue() : "";
    }

    private void tell(boolean tell, Cell cell, Sentence said) {
        if (tell) {
            problems.add(file, Grid.name(cell.getRowIndex(), cell.getColumnIndex()), said);
            lost.add(cell.getRowIndex());
        }
    }

    /** A fact that is written once over several columns is each one's fact; anything else merged is read in its first cell alone. */
    private void merged(Sheet sheet, List<List<String>> rows) {
        for (var region : sheet.getMergedRegions()) {
            int row = region.getFirstRow();
            var told =
                    row < rows.size() && region.getFirstColumn() < rows.get(row).size()
                            ? rows.get(row).get(region.getFirstColumn())
                            : "";
            if (region.getLastRow() == row
                    && told.matches("[A-Z][A-Za-z]*(\\.\\.\\.)?")
                    && !TableText.COLUMNS.contains(told)) {
                int last = Math.min(region.getLastColumn(), MOST_COLUMNS - 1);
                fill(rows.get(row), last + 1);
                for (int j = region.getFirstColumn(); j <= last; j++) {
                    rows.get(row).set(j, told);
                }
            } else if (!told.startsWith("RuleTable") && !told.startsWith("RuleSet")) {
                problems.add(
                        file,
                        Grid.name(row, region.getFirstColumn()),
                        Sentence.of("cells-merged", region.formatAsString()));
            }
        }
    }
}
