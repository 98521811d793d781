package org.collectionadvisor.written;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.collectionadvisor.files.Problems;
import org.collectionadvisor.files.Sentence;

/** Reads the first sheet of a workbook as if it were the same table in CSV; what would read otherwise is told. */
final class Workbook {
    private final String file;
    private final Problems problems;
    private final Set<Integer> lost = new HashSet<>();

    private Workbook(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    static Grid read(String file, byte[] content, Problems problems) {
        try (var book = WorkbookFactory.create(new ByteArrayInputStream(content))) {
            var reader = new Workbook(file, problems);
            for (int i = 1; i < book.getNumberOfSheets(); i++) {
                var sheet = book.getSheetAt(i);
                if (!reader.grid(sheet, false).rows().stream()
                        .allMatch(row -> row.stream().allMatch(String::isBlank))) {
                    problems.add(file, sheet.getSheetName() + "!A1", Sentence.of("second-sheet", sheet.getSheetName()));
                }
            }
            return book.getNumberOfSheets() == 0 ? new Grid(List.of(), "") : reader.grid(book.getSheetAt(0), true);
        } catch (NoClassDefFoundError e) {
            throw new BadRule("no-workbooks");
        } catch (IOException | RuntimeException e) {
            throw new BadRule("no-workbook");
        }
    }

    private Grid grid(Sheet sheet, boolean first) {
        var rows = new ArrayList<List<String>>();
        for (int i = 0; i <= sheet.getLastRowNum(); i++) {
            var cells = new ArrayList<String>();
            var row = sheet.getRow(i);
            for (int j = 0; row != null && j < row.getLastCellNum(); j++) {
                var cell = row.getCell(j);
                cells.add(cell == null ? "" : text(cell, first));
            }
            rows.add(cells);
        }
        if (first) {
            merged(sheet, rows);
        }
        return new Grid(rows, "", Set.copyOf(lost));
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
                var cells = rows.get(row);
                while (cells.size() <= region.getLastColumn()) {
                    cells.add("");
                }
                for (int j = region.getFirstColumn(); j <= region.getLastColumn(); j++) {
                    cells.set(j, told);
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
