package org.collectionadvisor.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.collectionadvisor.Workbooks;
import org.collectionadvisor.rulebook.Checked;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks, links and files that nobody writes by hand: read right, or told with their place. */
class OddFilesTest {
    private static final List<List<String>> TABLE = List.of(
            List.of("RuleSet", "small"),
            List.of("RuleTable which debt comes first"),
            List.of("NAME", "METADATA", "CONDITION", "CONDITION", "ACTION"),
            List.of("", "", "Debt...", "Debt...", ""),
            List.of("", "source( \"$param\" )", "$param", "$param", "out.rank( $param );"),
            List.of("rule", "basis", "and", "and", "place"),
            List.of("small.table.one", "judgement", "owed", "disputed", "1"),
            List.of("small.table.two", "judgement", "", "disputed", "2"));

    @TempDir
    private Path folder;

    @BeforeEach
    void a_sound_rulebook() throws IOException {
        var base = Path.of("src/test/resources/golden/rules");
        try (var files = Files.walk(base)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var copy = folder.resolve(base.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    private List<String> told() {
        var checked = Checked.of(folder, LocalDate.of(2026, 11, 27));
        ScenarioProblems.check(checked);
        return checked.problems().all().stream()
                .filter(problem -> !problem.code().equals("place-lost"))
                .map(problem -> problem.file() + ":" + problem.place() + " " + problem.code())
                .toList();
    }

    private List<String> told(Consumer<XSSFSheet> change) throws IOException {
        Files.write(folder.resolve("small/table.drl.xlsx"), Workbooks.of(TABLE, change));
        return told();
    }

    private static String at(String cell, String code) {
        return "small/table.drl.xlsx:" + cell + " " + code;
    }

    @Test
    void a_workbook_is_read_with_blank_rows_numbers_and_a_fact_over_several_columns() throws IOException {
        assertThat(told(sheet -> {
                    sheet.shiftRows(7, 7, 2);
                    sheet.getRow(6).getCell(4).setCellValue(1);
                    sheet.getRow(3).getCell(3).setBlank();
                    sheet.addMergedRegion(new CellRangeAddress(3, 3, 2, 3));
                }))
                .isEmpty();
    }

    @Test
    void what_reads_otherwise_in_a_workbook_is_told_with_its_cell() throws IOException {
        assertThat(told(sheet -> sheet.getRow(6).getCell(4).setCellFormula("1+1")))
                .contains(at("E7", "cell-formula"));
        assertThat(told(sheet -> sheet.addMergedRegion(new CellRangeAddress(6, 7, 3, 3))))
                .containsExactly(at("D7", "cells-merged"));
        assertThat(told(sheet -> sheet.getWorkbook()
                        .createSheet("more")
                        .createRow(0)
                        .createCell(0)
                        .setCellValue("RuleSet")))
                .containsExactly(at("more!A1", "second-sheet"));
        assertThat(told(sheet -> {
                    var style = sheet.getWorkbook().createCellStyle();
                    style.setDataFormat((short) 14);
                    sheet.getRow(6).getCell(4).setCellValue(46000);
                    sheet.getRow(6).getCell(4).setCellStyle(style);
                }))
                .contains(at("E7", "cell-date"));
        assertThat(told(sheet -> sheet.getRow(7).getCell(3).setCellValue("disputd")))
                .containsExactly(at("D8", "no-word"));
        Files.writeString(folder.resolve("small/table.drl.xlsx"), "no workbook");
        assertThat(told()).containsExactly(at("", "no-workbook"));
        assertThat(told(sheet -> {
                    for (int i = 0; i < TABLE.size(); i++) {
                        sheet.removeRow(sheet.getRow(i));
                    }
                }))
                .containsExactly(at("", "empty-file"));
    }

    @Test
    void a_workbook_that_is_far_too_large_is_told_and_what_is_only_styled_counts_for_nothing() throws IOException {
        assertThat(told(sheet -> {
                    sheet.createRow(1_048_575).createCell(0).setBlank();
                    sheet.getRow(3).createCell(16_383).setBlank();
                }))
                .isEmpty();
        assertThat(told(sheet -> sheet.createRow(1_048_575).createCell(0).setCellValue("x")))
                .containsExactly(at("", "workbook-too-large"));
        assertThat(told(sheet -> sheet.getRow(3).createCell(16_383).setCellValue("x")))
                .containsExactly(at("", "workbook-too-large"));
        Files.write(folder.resolve("small/table.drl.xlsx"), zipped("xl/workbook.xml", new byte[100 << 20]));
        assertThat(told()).containsExactly(at("", "workbook-too-large"));
    }

    private static byte[] zipped(String name, byte[] content) throws IOException {
        var zipped = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(zipped)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return zipped.toByteArray();
    }

    @Test
    void links_are_told_but_the_folder_itself_may_be_one() throws IOException {
        Files.createSymbolicLink(folder.resolve("small/link"), folder.resolve("budget"));
        Files.createSymbolicLink(folder.resolve("small/figures.yaml"), folder.resolve("nowhere.yaml"));
        Files.createSymbolicLink(folder.resolve("small/other.drl"), Path.of("/proc/self/status"));
        assertThat(told())
                .containsExactly(
                        "small/figures.yaml: broken-link",
                        "small/link: link-to-folder",
                        "small/other.drl: link-outside");
        var link = Files.createSymbolicLink(folder.resolveSibling(folder.getFileName() + "-link"), folder);
        try {
            var problems =
                    Checked.of(link, LocalDate.of(2026, 11, 27)).problems().all();
            assertThat(problems).extracting(problem -> problem.code()).contains("broken-link", "link-to-folder");
        } finally {
            Files.delete(link);
        }
    }

    @Test
    void what_is_made_to_keep_a_reader_busy_is_told_within_a_second() throws IOException {
        Files.writeString(
                folder.resolve("small/small.drl"), "rule \"small.x\"\nwhen\n    Debt( " + "(".repeat(20_000) + " )");
        Files.createDirectories(folder.resolve("deep"));
        Files.writeString(folder.resolve("deep/figures.yaml"), "a: " + "[".repeat(20_000));
        var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 10; i++) {
            bomb.append("a").append(i).append(": &a").append(i).append(" [");
            bomb.append(("*a" + (i - 1) + ", ").repeat(9))
                    .append("*a")
                    .append(i - 1)
                    .append("]\n");
        }
        Files.writeString(folder.resolve("words.yaml"), bomb);
        Files.writeString(folder.resolve("deep/texts.yaml"), "because: &a\n  x: *a\n");
        Files.write(folder.resolve("deep/big.drl"), new byte[9 << 20]);
        Files.writeString(folder.resolve("deep/scenarios.yaml"), "? ".repeat(20_000));
        Files.createDirectories(folder.resolve("deeper"));
        Files.writeString(folder.resolve("deeper/texts.yaml"), "a: " + "[\n".repeat(20_000));
        Files.writeString(folder.resolve("deeper/figures.yaml"), "a: \u0007");
        Files.writeString(
                folder.resolve("deeper/more.drl"),
                "rule \"small.y\"\n    @source( \"judgement\" )\nwhen\n    Debt( " + "owed, ".repeat(20_000)
                        + "owed )\nthen\n    out.rank( 1 );\nend");
        Files.writeString(
                folder.resolve("deeper/table.drl.csv"),
                "RuleSet,deeper\nRuleTable x\nNAME,METADATA,CONDITION,ACTION\n,,Debt,\n,\"source( \"\"$param\"\" )\","
                        + "$param ".repeat(20_000) + ",out.rank( $param );\n,,,\ndeeper.z.a,judgement,"
                        + "owed ".repeat(10_000) + ",1\n");
        told(); // what is loaded once is not measured
        var told = Assertions.assertTimeout(Duration.ofSeconds(5), () -> told());
        assertThat(told)
                .contains(
                        "deep/figures.yaml:1 yaml-too-deep",
                        "deep/texts.yaml:1 yaml-endless",
                        "deep/big.drl: too-large",
                        "deep/scenarios.yaml:1 yaml-too-deep",
                        "deeper/texts.yaml:61 yaml-too-deep",
                        "deeper/figures.yaml:1 yaml",
                        "deeper/more.drl:1 rule-too-long",
                        "deeper/table.drl.csv:C7 cell-too-long",
                        "small/small.drl:3 bracket-open")
                .anyMatch(problem -> problem.matches("words.yaml:\\d+ yaml-endless"));
    }
}
