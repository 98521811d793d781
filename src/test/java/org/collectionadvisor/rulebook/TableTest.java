package org.collectionadvisor.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.collectionadvisor.conditions.Condition;
import org.collectionadvisor.conditions.Operand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Decision tables, as CSV and as a workbook. */
class TableTest {
    private static final String CSV = "attempt/attempt.drl.csv";

    /** The rows above the rules, which begin in row 7. */
    private static final List<List<String>> HEAD = List.of(
            List.of("RuleSet", "attempt"),
            List.of("RuleTable which stage is called what"),
            List.of("NAME", "METADATA", "CONDITION", "ACTION"),
            List.of("", "", "Debt", ""),
            List.of("", "source( \"$param\" )", "stage in ( $param )", "out.finding( \"$param\" );"),
            List.of("rule", "basis", "stage", "finding"));

    private static final List<String> FIRST =
            List.of("attempt.rule.late", "house-judgement", "\"overdue\"", "cannot-pay");
    private static final List<String> SECOND =
            List.of("attempt.rule.sued", "house-judgement, civil-188", "\"sued\", \"judgment\"", "threat");

    @TempDir
    private Path folder;

    private Attempt attempt;

    @BeforeEach
    void the_rules_and_a_topic_to_fill() {
        attempt = Attempt.in(folder);
    }

    private static String csv(List<List<String>> head, List<String> first, List<String> second) {
        var text = new StringBuilder();
        head.forEach(row -> text.append(line(row)));
        return text.append(line(first)).append(line(second)).toString();
    }

    private static String line(List<String> cells) {
        var quoted = cells.stream()
                .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                .toList();
        return String.join(",", quoted) + "\n";
    }

    private List<Told> problems(List<String> second) {
        return attempt.with(CSV, csv(HEAD, FIRST, second)).problems();
    }

    private List<Rule> rules() {
        return attempt.read().rules().stream()
                .filter(rule -> rule.file().startsWith("attempt/"))
                .toList();
    }

    @Test
    void every_row_is_a_rule() {
        attempt.with(CSV, csv(HEAD, FIRST, SECOND));
        assertThat(rules()).extracting(Rule::id).containsExactly("attempt.rule.late", "attempt.rule.sued");
        assertThat(rules()).extracting(Rule::line).containsExactly("A7", "A8");
        var second = rules().get(1);
        assertThat(second.conclusion())
                .isEqualTo(new Conclusion.Finding(
                        "threat", attempt.read().codes().findings().indexOf("threat")));
        assertThat(second.sources()).containsExactly("house-judgement", "civil-188");
        assertThat(second.when().parts())
                .singleElement()
                .isInstanceOfSatisfying(
                        Condition.OneOf.class,
                        stage -> assertThat(stage.codes())
                                .extracting(Operand.Code::code)
                                .containsExactly("sued", "judgment"));
    }

    @Test
    void a_workbook_is_read_like_the_same_table_in_csv() throws IOException {
        attempt.with(CSV, csv(HEAD, FIRST, SECOND));
        var fromCsv = rules();
        attempt.without(CSV);
        workbook(folder.resolve("attempt/attempt.drl.xlsx"));
        assertThat(rules())
                .usingRecursiveComparison()
                .ignoringFields("written.file")
                .isEqualTo(fromCsv);
        assertThat(rules()).extracting(Rule::file).containsOnly("attempt/attempt.drl.xlsx");
    }

    private static void workbook(Path file) throws IOException {
        try (var book = new XSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            var sheet = book.createSheet();
            for (var cells : List.of(HEAD, List.of(FIRST, SECOND)).stream()
                    .flatMap(List::stream)
                    .toList()) {
                var row = sheet.createRow(sheet.getPhysicalNumberOfRows());
                cells.forEach(cell ->
                        row.createCell(Math.max(0, row.getLastCellNum())).setCellValue(cell));
            }
            book.write(out);
        }
    }

    @Test
    void an_unknown_code_is_told_with_its_row() {
        assertThat(problems(List.of("attempt.rule.sued", "house-judgement", "\"sue\"", "threat")))
                .containsExactly(new Told(CSV, "C8", "`sue` is no code of Debt.stage", "did you mean `sued`?"));
    }

    @Test
    void a_code_without_quotes_is_told_with_its_row() {
        assertThat(problems(List.of("attempt.rule.sued", "house-judgement", "sued", "threat")))
                .containsExactly(new Told(CSV, "C8", "`sued` is a text and stands in quotes", "write \"sued\""));
    }

    @Test
    void an_unknown_finding_source_and_name_are_told_with_their_row() {
        assertThat(problems(List.of("attempt.rule.sued", "house-judgement", "\"sued\"", "treat")))
                .containsExactly(new Told(
                        CSV,
                        "D8",
                        "`treat` is no known finding",
                        "did you mean `threat`? A new one is added to codes.yaml"));
        assertThat(problems(List.of("attempt.rule.sued", "house-judgment", "\"sued\"", "threat")))
                .containsExactly(new Told(
                        CSV,
                        "B8",
                        "`house-judgment` is no source",
                        "did you mean `house-judgement`? A new one is added to sources.yaml"));
        assertThat(problems(List.of("attempt.rule.late", "house-judgement", "\"sued\"", "threat")))
                .containsExactly(new Told(
                        CSV,
                        "A8",
                        "`attempt.rule.late` is a rule already, in " + CSV + ":A7",
                        "give it a name of its own"));
    }

    @Test
    void a_cell_that_breaks_the_rule_is_told_with_its_row() {
        assertThat(problems(List.of("attempt.rule.sued", "house-judgement", "\"sued\" (", "threat")))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.place()).isEqualTo("C8");
                    assertThat(problem.message()).isEqualTo("expected `)` before `(`");
                });
    }

    @Test
    void java_hidden_in_a_cell_is_refused() {
        assertThat(problems(List.of(
                        "attempt.rule.sued", "house-judgement", "\"sued\"", "threat\" ); System.exit( 0 ); //")))
                .singleElement()
                .extracting(Told::place)
                .isEqualTo("D8");
    }

    @Test
    void an_import_in_a_table_is_refused() {
        var head = List.of(HEAD.get(0), List.of("Import", "java.io.File"));
        var all = new java.util.ArrayList<>(head);
        all.addAll(HEAD.subList(1, HEAD.size()));
        assertThat(attempt.with(CSV, csv(all, FIRST, SECOND)).problems())
                .extracting(Told::message)
                .containsExactly("`Import` has no place here");
    }

    @Test
    void what_is_laid_out_otherwise_is_no_table() throws IOException {
        assertThat(attempt.with(CSV, "a,b\n1,2\n").problems()).singleElement().satisfies(problem -> {
            assertThat(problem.message()).isEqualTo("`RuleSet` belongs here, not `a`");
            assertThat(problem.hint()).isEqualTo("look at another .drl.csv for the layout");
        });
        attempt.without(CSV).with("attempt/attempt.drl.xlsx", "no workbook");
        assertThat(attempt.problems()).extracting(Told::file).containsExactly("attempt/attempt.drl.xlsx");
    }
}
