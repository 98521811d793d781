package org.collectionadvisor.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.collectionadvisor.Advisor;
import org.collectionadvisor.situation.Agency;
import org.collectionadvisor.situation.Assignment;
import org.collectionadvisor.situation.Borrower;
import org.collectionadvisor.situation.Budget;
import org.collectionadvisor.situation.Contact;
import org.collectionadvisor.situation.Debt;
import org.collectionadvisor.situation.LegalPaper;
import org.collectionadvisor.situation.Refusal;
import org.collectionadvisor.situation.Situation;
import org.collectionadvisor.situation.Situations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewScenarioTest {
    private static final Advisor ADVISOR = Advisor.open();

    private static String scenario(String json) {
        return NewScenario.of(json.getBytes(UTF_8), "一个例子: # [1] / an example", ADVISOR);
    }

    @Test
    void a_scenario_made_of_a_situation_passes(@TempDir Path folder) throws IOException {
        var lines = Situations.grownLines(31).limit(25).toList();
        Files.writeString(
                folder.resolve("scenarios.yaml"),
                lines.stream().map(NewScenarioTest::scenario).collect(Collectors.joining("\n")));
        assertThat(Scenarios.read(folder).run(ADVISOR))
                .hasSameSizeAs(lines)
                .allSatisfy(result -> assertThat(result.faults()).isEmpty());
    }

    @Test
    void nobody_is_told_by_name_number_or_amount() {
        var scenario = scenario("""
                {"id":"ID-77","asOf":"2026-11-22","borrower":{"birthYear":1998,"regionCode":"510107"},
                 "debts":[{"id":"K-1","product":"huabei","creditor":"甲乙公司","outstanding":12345.67,"daysPastDue":40,
                           "agency":{"with":true,"name":"丙丁催收"},"assignment":{"newCreditor":"甲乙公司"}},
                          {"id":"K-2","product":"huabei","creditor":"戊公司"}],
                 "contacts":[{"debtId":"K-1","by":"agency","collector":"丙丁催收","calledNumber":"13800000000"}]}""");
        assertThat(scenario)
                .doesNotContain("ID-77", "K-1", "K-2", "甲乙", "丙丁", "戊", "1380", "12345", "1998", "510107")
                .contains(
                        "creditor: 出借机构 1, outstanding: 12000",
                        "newCreditor: 出借机构 1",
                        "id: huabei-2",
                        "creditor: 出借机构 2",
                        "debtId: huabei,",
                        "collector: 催收机构 1, calledNumber: 号码 1",
                        "birthYear: 1995, regionCode: \"510000\"");
    }

    @Test
    void what_is_told_roughly_becomes_coarser_at_both_ends() {
        assertThat(scenario("""
                {"id":"a","asOf":"2026-11-22","borrower":{"birthYear":{"atLeast":1997,"atMost":1999}},
                 "debts":[{"id":"a","product":"huabei","outstanding":{"atLeast":12345.67,"atMost":23456.78},
                           "daysPastDue":40}]}"""))
                .contains(
                        "birthYear: { atLeast: 1995, atMost: 1995 }", "outstanding: { atLeast: 12000, atMost: 23000 }");
    }

    @Test
    void an_amount_stays_where_rounding_it_would_decide_otherwise() {
        var scenario = scenario("""
                {"id":"a","asOf":"2026-11-22","debts":[{"id":"a","product":"consumer-loan","stage":"overdue",
                 "principal":49999.99,"daysPastDue":100}],"refusals":[]}""");
        assertThat(scenario).contains("principal: 49999.99,");
    }

    @Test
    void every_text_a_situation_may_hold_is_replaced() {
        assertThat(Stream.of(
                                Situation.class,
                                Debt.class,
                                Agency.class,
                                Assignment.class,
                                Borrower.class,
                                Budget.class,
                                Contact.class,
                                Refusal.class,
                                LegalPaper.class)
                        .flatMap(record -> Stream.of(record.getRecordComponents()))
                        .filter(member -> member.getType() == String.class)
                        .map(member -> member.getName()))
                .allMatch(Disguise.TEXTS::contains);
    }
}
