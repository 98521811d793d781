package org.collectionadvisor.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.collectionadvisor.Rules;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What an author sees in an editor, from hello to goodbye. */
@Timeout(120)
class EditorTest {
    private static final String DRL = "agency/agency.drl";
    private static final String TABLE = "agency/agency.drl.csv";

    @TempDir
    private Path folder;

    private EditorSession editor;

    @BeforeEach
    void hello() throws Exception {
        var rules = folder.resolve("rules");
        Rules.copyTo(rules);
        editor = new EditorSession(rules, "en");
    }

    @AfterEach
    void goodbye() throws Exception {
        editor.goodbye();
    }

    private static String rule(String when, String then) {
        return "rule \"agency.x\"\n    @source( \"house-judgement\" )\nwhen\n    " + when + "\nthen\n    " + then
                + "\nend\n";
    }

    @Test
    void a_mistake_is_marked_in_its_line_while_it_stands() throws Exception {
        var sound = editor.text(DRL);
        editor.open(DRL, sound.replace("agencyRisk == OCCURRED", "agencyRysk == OCCURRED"));
        var marked = editor.next(DRL).getDiagnostics();
        assertThat(marked).hasSize(1);
        assertThat(marked.get(0).getMessage().getLeft()).contains("agencyRysk").contains("agencyRisk");
        int line = marked.get(0).getRange().getStart().getLine();
        assertThat(sound.lines().toList().get(line)).contains("agencyRisk == OCCURRED");
        editor.change(DRL, sound);
        assertThat(editor.next(DRL).getDiagnostics()).isEmpty();
    }

    @Test
    void a_mistake_in_another_file_is_marked_there() throws Exception {
        var figures = "agency/figures.yaml";
        editor.open(figures, editor.text(figures).replace("agency.silent-day:", "agency.silence-day:"));
        assertThat(editor.next(TABLE).getDiagnostics()).isNotEmpty();
    }

    @Test
    void warnings_and_scenarios_are_marked_with_their_codes() throws Exception {
        var figures = "agency/figures.yaml";
        editor.open(
                figures,
                editor.text(figures)
                        + "agency.unused: { unit: days, source: house-judgement, values: { 2025-03-01: 1 } }\n");
        assertThat(editor.next(figures).getDiagnostics()).singleElement().satisfies(marked -> {
            assertThat(marked.getCode().getLeft()).isEqualTo("figure-unused");
            assertThat(marked.getSeverity()).isEqualTo(DiagnosticSeverity.Warning);
        });
        var scenarios = "agency/scenarios.yaml";
        editor.open(scenarios, editor.text(scenarios).replaceFirst("stage: overdue", "stage: overdu"));
        assertThat(editor.next(scenarios).getDiagnostics()).singleElement().satisfies(marked -> {
            assertThat(marked.getCode().getLeft()).isEqualTo("situation-unknown-code");
            assertThat(marked.getSeverity()).isEqualTo(DiagnosticSeverity.Error);
        });
    }

    @Test
    void an_editor_in_chinese_is_told_in_chinese() throws Exception {
        editor.goodbye();
        editor = new EditorSession(folder.resolve("rules"), "zh-cn");
        editor.open(DRL, editor.text(DRL).replace("agencyRisk == OCCURRED", "agencyRysk == OCCURRED"));
        assertThat(editor.next(DRL).getDiagnostics())
                .singleElement()
                .satisfies(marked -> assertThat(marked.getMessage().getLeft())
                        .contains("没有 `agencyRysk` 这个词", "是不是想写 `agencyRisk`？"));
    }

    @Test
    void a_file_that_is_closed_unsaved_is_as_on_disk_again() throws Exception {
        editor.open(DRL, "rule");
        assertThat(editor.next(DRL).getDiagnostics()).isNotEmpty();
        editor.close(DRL);
        assertThat(editor.next(DRL).getDiagnostics()).isEmpty();
    }

    @Test
    void words_codes_figures_and_sources_are_offered() throws Exception {
        assertThat(editor.completed(DRL, rule("Debt( daysPast|", ""))).containsExactly("daysPastDue");
        assertThat(editor.completed(DRL, rule("Contact( debt.owe|", ""))).containsExactly("debt.owed");
        assertThat(editor.completed(DRL, rule("Debt( product == \"hua|", ""))).containsExactly("huabei");
        assertThat(editor.completed(DRL, rule("Debt( product in ( \"huabei\", \"jie|", "")))
                .containsExactly("jiebei");
        assertThat(editor.completed(DRL, rule("Debt( daysPastDue >= figures.days(\"agency.s|", "")))
                .containsExactly("agency.silent-day");
        assertThat(editor.completed(DRL, rule("Debt( has(\"over|", ""))).containsExactly("over-indebted");
        assertThat(editor.completed(DRL, rule("Debt( )", "out.step( \"make-|"))).containsExactly("make-budget");
        assertThat(editor.completed(DRL, rule("Debt( )", "out.wi|"))).contains("out.withhold");
        assertThat(editor.completed(DRL, rule("Debt( )", "").replace("house-judgement", "house-|")))
                .isNotNull();
        assertThat(editor.completed("agency/texts.yaml", "because:\n  a.b:\n    zh: '{{daysPast|}}'\n"))
                .containsExactly("daysPastDue");
        assertThat(editor.completed(
                        TABLE,
                        editor.text(TABLE)
                                .replaceFirst(
                                        "agency.overdue,practice-flow-2019,owed,late",
                                        "agency.overdue,practice-flow-2019,owed,notLa|")))
                .containsExactly("notLate");
    }

    @Test
    void a_suggestion_replaces_the_whole_name_and_tells_its_meaning() throws Exception {
        var item = editor.complete(DRL, rule("Debt( agency.no|tice )", "")).get(0);
        assertThat(item.getLabel()).isEqualTo("agency.noticeReceived");
        var edit = item.getTextEdit().getLeft();
        assertThat(edit.getRange().getEnd().getCharacter()
                        - edit.getRange().getStart().getCharacter())
                .isEqualTo("agency.notice".length());
        assertThat(item.getDocumentation().getRight().getValue()).isNotBlank();
    }

    @Test
    void names_tell_what_they_mean_in_both_languages() throws Exception {
        assertThat(editor.hover(DRL, rule("Debt( daysP|astDue >= 1 )", ""))).contains("Debt · days", "逾期", "past due");
        assertThat(editor.hover(DRL, rule("Debt( ow|ed )", ""))).contains("borrowersOwn");
        assertThat(editor.hover(DRL, rule("Debt( daysPastDue >= figures.days(\"agency.silent-|day\") )", "")))
                .contains("2025-03-01: 30 days", "house-judgement");
        assertThat(editor.hover(DRL, rule("Debt( )", "").replace("house-judgement", "civil-1|88")))
                .contains("civil-188 · law");
        assertThat(editor.hover(DRL, rule("Debt( )", "out.step( \"verify-|collector\" );")))
                .isNotBlank();
        assertThat(editor.hover(DRL, rule("Debt( )", "|"))).isEmpty();
    }

    @Test
    void names_lead_to_their_definitions() throws Exception {
        assertThat(editor.definition(DRL, rule("Debt( daysPastDue >= figures.days(\"agency.silent-|day\") )", "")))
                .containsExactly("figures.yaml:agency.silent-day:");
        assertThat(editor.definition(DRL, rule("Debt( ow|ed )", ""))).containsExactly("words.yaml:owed:");
        assertThat(editor.definition(DRL, rule("Debt( )", "").replace("house-judgement", "civil-1|88")))
                .containsExactly("sources.yaml:civil-188:");
        assertThat(editor.definition(DRL, rule("Debt( )", "out.step( \"verify-|collector\" );")))
                .hasSize(2)
                .anySatisfy(place -> assertThat(place).startsWith("codes.yaml:verify-collector:"))
                .anySatisfy(place -> assertThat(place).startsWith("texts.yaml:verify-collector:"));
        assertThat(editor.definition("refusal/scenarios.yaml", "- silent: [refusal.sil|ence]\n"))
                .anySatisfy(place -> assertThat(place).startsWith("refusal.drl:rule \"refusal.silence\""))
                .anySatisfy(place -> assertThat(place).startsWith("texts.yaml:refusal.silence:"));
    }

    @Test
    void what_is_no_file_of_a_rulebook_is_left_alone() throws Exception {
        editor.open("../notes.drl", "rule");
        assertThat(editor.completed("../notes.drl", "Debt( daysPast|")).isEmpty();
    }
}
