package org.collectionadvisor.situation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.collectionadvisor.situation.Reads.DAY;
import static org.collectionadvisor.situation.Reads.assertRefused;
import static org.collectionadvisor.situation.Reads.json;
import static org.collectionadvisor.situation.Reads.read;
import static org.collectionadvisor.situation.Reads.refusal;
import static org.collectionadvisor.situation.Reads.with;
import static org.collectionadvisor.situation.Reads.withDebt;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.collectionadvisor.situation.BadSituation.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SituationReaderTest {

    private static final String LEAST = json("{'id':'B-1','debts':[{'id':'d','product':'huabei'}]}");

    @Test
    void whatIsNotToldStaysUnknownExceptWhereThereIsADefault() {
        var situation = read(LEAST);
        assertThat(situation.asOf()).isEqualTo(DAY);
        assertThat(situation.language()).isEqualTo(Situation.Language.ZH);
        assertThat(situation.borrower()).isNull();
        assertThat(situation.contacts()).isNull();
        var debt = situation.debts().get(0);
        assertThat(debt.liability()).isEqualTo(Debt.Liability.BORROWER);
        assertThat(debt.facilitated()).isNull();
        assertThat(debt.principal()).isNull();
        assertThat(debt.daysPastDue()).isNull();
        assertThat(debt.cardDemandDates()).isNull();
    }

    @Test
    void nullIsAsUnknownAsAbsent() {
        var nulls = json("{'id':'B-1','asOf':null,'language':null,'borrower':null,'budget':null,'debts':[{'id':'d',"
                + "'product':'huabei','liability':null,'agency':null,'disputed':null}],'contacts':null,"
                + "'refusals':null,'legalPapers':null}");
        assertThat(read(nulls)).isEqualTo(read(LEAST));
    }

    @Test
    void anEmptyListIsToldAndAbsenceIsNot() {
        var situation = read(with("'contacts':[],'borrower':{'hardships':[]},'refusals':[{'reachableVia':[]}]"));
        assertThat(situation.contacts()).isEmpty();
        assertThat(situation.borrower().hardships()).isEmpty();
        assertThat(situation.borrower().agentOffers()).isNull();
        assertThat(situation.refusals().get(0).reachableVia()).isEmpty();
        assertThat(situation.refusals().get(0).debtId()).isNull();
        assertThat(situation.legalPapers()).isNull();
    }

    @Test
    void falseIsToldAndNotUnknown() {
        assertThat(read(withDebt("'disputed':false")).debts().get(0).disputed()).isFalse();
    }

    @Test
    void aTimeOfDayIsTurnedIntoChinaTimeAndADateAloneLeavesItUnknown() {
        var contacts = read(with("'contacts':[{'at':'2026-11-20T18:40:30Z'},{'at':'2026-11-20T22:40:00+08:00'},"
                        + "{'at':'2026-11-20'}]"))
                .contacts();
        assertThat(contacts)
                .extracting(Contact::at)
                .containsExactly(
                        new Moment(
                                "2026-11-20T18:40:30Z", Range.of(LocalDate.of(2026, 11, 21)), LocalTime.of(2, 40, 30)),
                        new Moment(
                                "2026-11-20T22:40:00+08:00",
                                Range.of(LocalDate.of(2026, 11, 20)),
                                LocalTime.of(22, 40)),
                        new Moment("2026-11-20", Range.of(LocalDate.of(2026, 11, 20)), null));
    }

    @Test
    void equalNumbersAreEqualValuesHoweverTheyAreWritten() {
        var debts = List.of(
                read(withDebt("'principal':1e3,'allInAnnualRate':1.8e-1"))
                        .debts()
                        .get(0),
                read(withDebt("'principal':1000.000,'allInAnnualRate':0.180"))
                        .debts()
                        .get(0));
        assertThat(debts).allSatisfy(debt -> {
            assertThat(debt.principal()).hasToString("1000.00");
            assertThat(debt.allInAnnualRate()).hasToString("0.18");
        });
        assertThat(read(withDebt("'allInAnnualRate':3e1")).debts().get(0).allInAnnualRate())
                .isEqualTo(Range.of(new BigDecimal("30")));
    }

    @Test
    void listsCannotBeChangedAndAreCopied() {
        assertThat(read(with("'contacts':[{'conduct':['threat']}]"))
                        .contacts()
                        .get(0)
                        .conduct())
                .isUnmodifiable();
        assertThat(read(LEAST).debts()).isUnmodifiable();
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "'x'", "1", "true", "[[[["})
    void onlyAnObjectIsASituation(String told) {
        assertRefused(json(told), Code.WRONG_TYPE, "").hasMessage("The situation must be an object.");
    }

    @Test
    void nothingNestsDeepEnoughToHarm() {
        int deep = 90_000;
        assertRefused("{\"id\":\"B-1\",\"x\":" + "[".repeat(deep), Code.UNKNOWN_MEMBER, "/x");
        assertRefused("{\"debts\":" + "[".repeat(deep) + "]".repeat(deep) + "}", Code.WRONG_TYPE, "/debts/0");
        assertRefused("{\"debts\":[" + "{\"agency\":".repeat(deep), Code.UNKNOWN_MEMBER, "/debts/0/agency/agency");
        assertRefused("[".repeat(deep), Code.WRONG_TYPE, "");
    }

    @ParameterizedTest
    @CsvSource({"hardships,job-loss,200", "overdueCauses,forgot,200", "agentOffers,credit-repair,200"})
    void listsOfCodesHaveALimit(String list, String code, int most) {
        var entry = "'" + code + "',";
        read(with("'borrower':{'" + list + "':[" + entry.repeat(most - 1) + "'" + code + "']}"));
        assertRefused(
                with("'borrower':{'" + list + "':[" + entry.repeat(most) + "'" + code + "']}"),
                Code.TOO_MANY,
                "/borrower/" + list);
    }

    @ParameterizedTest
    @CsvSource({"contacts,2000", "refusals,50", "legalPapers,200"})
    void listsOfObjectsHaveALimit(String list, int most) {
        read(with("'" + list + "':[" + "{},".repeat(most - 1) + "{}]"));
        assertRefused(with("'" + list + "':[" + "{},".repeat(most) + "{}]"), Code.TOO_MANY, "/" + list);
    }

    @Test
    void twoHundredDebtsAreTheMostAndOneTheLeast() {
        var debts = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            debts.append("{'id':'d").append(i).append("','product':'other'},");
        }
        assertThat(read(json("{'id':'B-1','debts':[" + debts.substring(0, debts.length() - 1) + "]}"))
                        .debts())
                .hasSize(200);
        assertRefused(json("{'id':'B-1','debts':[" + debts + "{}]}"), Code.TOO_MANY, "/debts");
        assertRefused(json("{'id':'B-1','debts':[]}"), Code.MISSING_MEMBER, "/debts/0")
                .hasMessage("An entry of `debts` must be told.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{}|/id",
                "{'id':'B-1'}|/debts",
                "{'id':null,'x':1}|/id",
                "{'id':'B-1','debts':null}|/debts",
                "{'id':'B-1','debts':[{}]}|/debts/0/id",
                "{'id':'B-1','debts':[{'id':'d'}]}|/debts/0/product",
                "{'id':'B-1','debts':[{'product':'other'}]}|/debts/0/id",
                "{'id':'B-1','debts':[{'id':'d','product':null}]}|/debts/0/product",
                "{'debts':[{'id':'d','product':'other'}]}|/id",
            })
    void whatIsRequiredMustBeTold(String told, String pointer) {
        assertRefused(json(told), Code.MISSING_MEMBER, pointer);
    }

    @Test
    void aMemberToldTwiceIsAContradiction() {
        assertRefused(with("'language':'zh','language':'zh'"), Code.CONTRADICTION, "/language");
        assertRefused(withDebt("'stage':null,'stage':'overdue'"), Code.CONTRADICTION, "/debts/0/stage");
    }

    @Test
    void theFirstMistakeInTheDocumentIsTheOneThatIsTold() {
        assertRefused(withDebt("'disputed':1,'principal':-1,'x':1"), Code.WRONG_TYPE, "/debts/0/disputed");
        assertRefused(withDebt("'principal':-1,'disputed':1"), Code.OUT_OF_RANGE, "/debts/0/principal");
        assertRefused(json("{'debts':[{'id':'d','product':'x'}],'id':1"), Code.UNKNOWN_CODE, "/debts/0/product");
    }

    @Test
    void theIdIsFoundOnEitherSideOfTheMistake() {
        assertThat(refusal(json("{'language':'fr','debts':[{'id':'no'}],'id':'B-1'}"))
                        .id())
                .isEqualTo("B-1");
        assertThat(refusal(json("{'debts':{'id':'no','x':[{'id':'no'}]},'id':'B-1'}"))
                        .id())
                .isEqualTo("B-1");
        assertThat(refusal(json("{'id':'B-1','debts':")).id()).isEqualTo("B-1");
        assertThat(refusal(withDebt("'settledOn':'2026-11-01'")).id()).isEqualTo("B-1");
        assertThat(refusal(json("{'debts':[] x,'id':'B-1'}")).id()).isNull();
        assertThat(refusal(json("{'id':7,'debts':[]}")).id()).isNull();
        assertThat(refusal(json("{'id':''}")).id()).isNull();
        assertThat(refusal(json("{'id':'\\ud800'}")).id()).isNull();
        assertThat(refusal(json("{'id':'" + "x".repeat(201) + "'}")).id()).isNull();
        assertThat(refusal("[]").id()).isNull();
    }
}
