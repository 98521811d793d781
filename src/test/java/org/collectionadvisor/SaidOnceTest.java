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

/** A text stands once in an advice, and names the debts it is for where there are several. */
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

    /** Everything said but drafts, which are letters to different people. */
    private static List<String> said(JsonNode advice) {
        var said = new ArrayList<String>();
        for (var name : List.of("summary", "text", "title", "question", "why", "disclaimer")) {
            advice.findValues(name).forEach(text -> said.add(text.asText()));
        }
        advice.findValues("how").forEach(how -> how.forEach(text -> said.add(text.asText())));
        // Two laws of one name are two sources.
        advice.get("sources").findValues("title").forEach(title -> said.remove(title.asText()));
        return said;
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
