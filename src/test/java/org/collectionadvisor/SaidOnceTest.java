package org.collectionadvisor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.collectionadvisor.advice.Advice;
import org.collectionadvisor.advice.Advice.ForDebt;
import org.collectionadvisor.json.Json;
import org.collectionadvisor.situation.Situation.Language;
import org.collectionadvisor.situation.SituationReader;
import org.collectionadvisor.situation.Situations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What several debts share is said once, and names them. */
class SaidOnceTest {
    private static final Advisor ADVISOR = Advisor.open();

    private static Advice advice(String debts, String more) {
        var told = "{\"id\":\"S\",\"debts\":[" + debts + "]" + more + "}";
        return ADVISOR.advise(new SituationReader().read(told, Situations.DAY));
    }

    private static Advice.Step step(Advice advice, String code) {
        return advice.steps().stream()
                .filter(step -> step.code().equals(code))
                .reduce((one, other) -> {
                    throw new AssertionError(code + " stands twice");
                })
                .orElseThrow();
    }

    /** Everything said of debts; steps may share a line of `how`, and rules a reason. */
    private static List<String> said(JsonNode advice) {
        var said = new ArrayList<String>();
        for (var name : List.of("summary", "question", "why", "disclaimer")) {
            advice.findValues(name).forEach(text -> said.add(text.asText()));
        }
        advice.get("steps").forEach(step -> {
            said.add(step.get("title").asText());
            said.add(step.get("text").asText());
        });
        for (var list : List.of("risks", "findings")) {
            reasons(advice.get(list), said);
        }
        advice.get("steps").forEach(step -> reasons(step.get("for"), said));
        return said;
    }

    private static void reasons(JsonNode list, List<String> said) {
        list.findValues("because")
                .forEach(because -> because.forEach(reason -> {
                    if (reason.has("text")) {
                        said.add(reason.get("rule").asText() + " "
                                + reason.get("text").asText());
                    }
                }));
    }

    @Test
    void whom_to_turn_to_names_the_debts_it_is_for_and_is_left_out_where_it_is_for_none() {
        var huabei = "{\"id\":\"h\",\"product\":\"huabei\",\"daysPastDue\":60}";
        var card = "{\"id\":\"c\",\"product\":\"credit-card\",\"daysPastDue\":60}";
        assertThat(names(huabei)).hasSize(2).element(1).isEqualTo("支付宝官方客服");
        assertThat(names(huabei + "," + card)).hasSize(2).element(1).isEqualTo("花呗：支付宝官方客服");
        assertThat(names(card)).hasSize(1);
    }

    private static List<String> names(String debts) {
        var channels = Objects.requireNonNull(
                step(advice(debts, ""), "contact-creditor").channels());
        return channels.stream().map(Advice.ContactPoint::name).toList();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void no_text_stands_twice(Language language) throws IOException {
        for (var line : Situations.grownLines(11).limit(500).toList()) {
            var bytes = ADVISOR.advise(line.getBytes(StandardCharsets.UTF_8), Situations.DAY, language);
            assertThat(said(Json.mapper().readTree(bytes))).as(line).doesNotHaveDuplicates();
        }
    }

    @Test
    void a_step_of_several_debts_has_one_entry_that_names_them_and_their_days() {
        var advice = advice("""
                {"id":"a","product":"huabei","stage":"sued"},{"id":"b","product":"credit-card","stage":"sued"},
                {"id":"c","product":"credit-card","stage":"sued"}""", """
                ,"legalPapers":[{"debtId":"a","kind":"complaint-copy","receivedOn":"2026-11-16"},
                {"debtId":"b","kind":"complaint-copy","receivedOn":"2026-11-18"},
                {"debtId":"c","kind":"complaint-copy","receivedOn":"2026-11-18"}]""");
        var step = step(advice, "answer-lawsuit");
        assertThat(step.by()).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(step.title()).isEqualTo("书面答辩（花呗、信用卡 1、信用卡 2）");
        assertThat(step.text()).startsWith("最晚 2026年12月1日（花呗）、2026年12月3日（信用卡 1、信用卡 2） 把答辩状交到法院");
        assertThat(step.forDebts()).extracting(ForDebt::debtId).containsExactly("a", "b", "c");
        assertThat(step.forDebts()).extracting(ForDebt::by).startsWith(LocalDate.of(2026, 12, 1));
    }

    @Test
    void a_paper_that_names_no_debt_has_its_day_beside_the_debts() {
        var advice = advice("""
                {"id":"a","product":"huabei","stage":"sued"},{"id":"b","product":"jiebei","stage":"sued"}""", """
                ,"legalPapers":[{"kind":"complaint-copy","receivedOn":"2026-11-16"},
                {"debtId":"b","kind":"complaint-copy","receivedOn":"2026-11-18"}]""");
        var step = step(advice, "answer-lawsuit");
        assertThat(step.text()).contains("2026年12月1日（没说是哪笔债的）、2026年12月3日（借呗）");
        assertThat(step.title()).contains("借呗", "没说是哪笔债的");
        assertThat(Objects.requireNonNull(step.how())).isNotEmpty();
    }

    @Test
    void every_step_keeps_all_it_says_of_how_but_what_is_said_to_some() {
        for (var line : Situations.lines(12).limit(300).toList()) {
            for (var step : ADVISOR.advise(new SituationReader().read(line, Situations.DAY))
                    .steps()) {
                var written = Objects.requireNonNull(ADVISOR.rulebook().texts().step(step.code()));
                var always = written.how().stream()
                        .filter(how -> !how.zh().source().startsWith("{{"))
                        .count();
                assertThat(Objects.requireNonNull(step.how()))
                        .as(line)
                        .doesNotContain("")
                        .doesNotHaveDuplicates()
                        .hasSizeGreaterThanOrEqualTo((int) always);
            }
        }
    }

    @Test
    void a_title_names_the_first_of_many_debts_and_a_summary_all() {
        var debts = new ArrayList<String>();
        for (int i = 0; i < 9; i++) {
            debts.add("{\"id\":\"d" + i + "\",\"product\":\"online-loan\",\"daysPastDue\":40}");
        }
        var advice = advice(String.join(",", debts), "");
        assertThat(step(advice, "contact-creditor").title()).endsWith("网贷 6 等 9 笔）");
        assertThat(advice.risks().get(0).summary()).contains("网贷 7、网贷 8、网贷 9：");
    }

    @Test
    void a_draft_tells_nobody_of_other_debts() {
        for (var line : Situations.lines(13).limit(300).toList()) {
            for (var step : ADVISOR.advise(new SituationReader().read(line, Situations.DAY))
                    .steps()) {
                for (var debt : step.forDebts()) {
                    if (debt.draft() != null) {
                        assertThat(debt.draft()).doesNotContainPattern("(网贷|信用卡|贷款|借呗|花呗) \\d");
                    }
                }
            }
        }
    }

    @Test
    void one_debt_needs_no_name() {
        var advice = advice("{\"id\":\"a\",\"product\":\"huabei\",\"daysPastDue\":40}", "");
        assertThat(step(advice, "contact-creditor").title()).isEqualTo("主动联系放贷机构");
        assertThat(Objects.requireNonNull(advice.risks().get(0).summary())).doesNotContain("花呗");
    }

    @Test
    void debts_of_one_product_are_told_apart_by_creditor_or_number() {
        var advice = advice("""
                {"id":"a","product":"credit-card","creditor":"甲银行"},{"id":"b","product":"credit-card","creditor":"乙银行"},
                {"id":"c","product":"online-loan","creditor":"丙公司"},{"id":"d","product":"online-loan","creditor":"丙公司"},
                {"id":"e","product":"jiebei","creditor":"丁公司"},{"id":"f","product":"huabei"}""", "");
        assertThat(advice.debts())
                .extracting(Advice.AdvisedDebt::name)
                .containsExactly("信用卡（甲银行）", "信用卡（乙银行）", "网贷 1（丙公司）", "网贷 2（丙公司）", "借呗（丁公司）", "花呗");
    }

    @Test
    void a_reason_lists_what_it_rests_on_up_to_a_number_and_counts_the_rest() {
        var contacts = new ArrayList<String>();
        for (int i = 0; i < 120; i++) {
            contacts.add(
                    "{\"debtId\":\"a\",\"at\":\"2026-11-20T23:00:00+08:00\",\"channel\":\"sms\",\"by\":\"agency\",\"to\":\"borrower\"}");
        }
        var advice = advice(
                "{\"id\":\"a\",\"product\":\"huabei\",\"daysPastDue\":40}",
                ",\"contacts\":[" + String.join(",", contacts) + "]");
        var night = advice.findings().stream()
                .filter(finding -> finding.code().equals("night-contact"))
                .findFirst()
                .orElseThrow();
        assertThat(night.contacts()).hasSize(120);
        var reason = night.because().get(0);
        assertThat(reason.facts()).hasSize(50);
        assertThat(reason.more()).isNotNull().isPositive();
    }
}
