package org.collectionadvisor.written;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.collectionadvisor.Workbooks;
import org.collectionadvisor.files.Problems;
import org.junit.jupiter.api.Test;

/** Workbooks as spreadsheets write them: what means something else than it shows is told at its cell, the rest is read. */
class WorkbookTest {
    private static final List<List<String>> TABLE = List.of(
            List.of("RuleSet", "attempt"),
            List.of("RuleTable which debt comes first"),
            List.of("NAME", "METADATA", "CONDITION", "CONDITION", "ACTION"),
            List.of("", "", "Debt...", "Debt...", ""),
            List.of("", "source( \"$param\" )", "$param", "daysPastDue >= $param", "out.rank( $param );"),
            List.of("rule", "basis", "the debt is", "days from", "place"),
            List.of("attempt.rank.late", "judgement", "owed", "1", "1"),
            List.of("attempt.rank.disputed", "judgement", "owed, disputed", "", "2"));

    private final Problems problems = new Problems();

    private List<RuleText> rules(Consumer<XSSFSheet> change) throws IOException {
        return TableText.read("attempt/attempt.drl.xlsx", Workbooks.of(TABLE, change), problems);
    }

    private void isTold(String place, String code, String with, Consumer<XSSFSheet> change) throws IOException {
        rules(change);
        assertThat(problems.all()).singleElement().satisfies(problem -> {
            assertThat(problem.place()).isEqualTo(place);
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.message() + problem.hint()).contains(with);
        });
    }

    private void isRead(Consumer<XSSFSheet> change) throws IOException {
        var read = rules(change);
        assertThat(problems.all()).isEmpty();
        assertThat(read).extracting(RuleText::name).containsExactly("attempt.rank.late", "attempt.rank.disputed");
        assertThat(read.get(0).conditions()).extracting(Tokens::text).containsExactly("owed", "daysPastDue >= 1");
    }

    @Test
    void a_formula_is_told() throws IOException {
        isTold("E7", "cell-formula", "=2-1", sheet -> sheet.getRow(6).getCell(4).setCellFormula("2-1"));
    }

    @Test
    void an_error_is_told() throws IOException {
        isTold(
                "D7",
                "cell-error",
                "#REF!",
                sheet -> sheet.getRow(6).getCell(3).setCellErrorValue(FormulaError.REF.getCode()));
    }

    @Test
    void a_date_is_told() throws IOException {
        isTold("D7", "cell-date", "2026-01-30", sheet -> {
            var style = sheet.getWorkbook().createCellStyle();
            style.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat("yyyy-mm-dd"));
            var cell = sheet.getRow(6).getCell(3);
            cell.setCellValue(LocalDate.of(2026, 1, 30));
            cell.setCellStyle(style);
        });
    }

    @Test
    void a_percentage_is_told() throws IOException {
        isTold("D7", "cell-percent", "0.24", sheet -> {
            var style = sheet.getWorkbook().createCellStyle();
            style.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat("0%"));
            var cell = sheet.getRow(6).getCell(3);
            cell.setCellValue(0.24);
            cell.setCellStyle(style);
        });
    }

    @Test
    void merged_rows_are_told() throws IOException {
        isTold("C7", "cells-merged", "C7:C8", sheet -> sheet.addMergedRegion(new CellRangeAddress(6, 7, 2, 2)));
    }

    @Test
    void a_second_sheet_is_told() throws IOException {
        isTold(
                "more!A1",
                "second-sheet",
                "more",
                sheet -> sheet.getWorkbook()
                        .createSheet("more")
                        .createRow(0)
                        .createCell(0)
                        .setCellValue("RuleSet"));
    }

    @Test
    void a_fact_written_once_over_merged_columns_is_read() throws IOException {
        isRead(sheet -> {
            sheet.getRow(3).removeCell(sheet.getRow(3).getCell(3));
            sheet.addMergedRegion(new CellRangeAddress(3, 3, 2, 3));
        });
    }

    @Test
    void numbers_are_read_as_they_show() throws IOException {
        isRead(sheet -> {
            sheet.getRow(6).getCell(3).setCellValue(1);
            sheet.getRow(6).getCell(4).setCellValue(1);
        });
    }

    @Test
    void blank_rows_are_passed_over() throws IOException {
        isRead(sheet -> sheet.shiftRows(7, 7, 2));
    }
}
