package org.collectionadvisor.situation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.collectionadvisor.situation.Reads.assertRefused;
import static org.collectionadvisor.situation.Reads.json;
import static org.collectionadvisor.situation.Reads.read;
import static org.collectionadvisor.situation.Reads.refusal;
import static org.collectionadvisor.situation.Reads.with;
import static org.collectionadvisor.situation.Reads.withDebt;

import java.time.Duration;
import org.collectionadvisor.situation.BadSituation.Code;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'id':1",
                "'id':{}",
                "'daysPastDue':1.0",
                "'daysPastDue':1e1",
                "'daysPastDue':'104'",
                "'daysPastDue':true",
                "'principal':'12000.00'",
                "'principal':[]",
                "'allInAnnualRate':'18%'",
                "'disputed':'true'",
                "'disputed':0",
                "'stage':1",
                "'stage':['overdue']",
                "'creditor':5",
                "'creditor':true",
                "'dueDate':20261122",
                "'dueDate':'2026-1'",
                "'dueDate':'2026-13'",
                "'dueDate':'2026.11'",
                "'dueDate':'202a'",
                "'dueDate':[]",
                "'dueDate':'2026-02-30'",
                "'dueDate':'2026-1-02'",
                "'dueDate':'26-11-2222'",
                "'dueDate':'2026/11/22'",
                "'dueDate':'2026-11-22T10:00:00+08:00'",
                "'dueDate':''",
                "'dueDate':'２０２６-11-22'",
                "'dueDate':'+12026-11-22'",
                "'agency':[]",
                "'agency':false",
                "'cardDemandDates':'2026-11-22'",
                "'cardDemandDates':{}",
            })
    void aValueOfAnotherTypeIsRefused(String member) {
        var name = member.substring(1, member.indexOf("':"));
        var debt = name.equals("id") ? "{'id':'B-1','debts':[{" + member + "}]}" : withDebt(member);
        assertRefused(json(debt), Code.WRONG_TYPE, "/debts/0/" + name)
                .extracting(Throwable::getMessage)
                .asString()
                .startsWith("`" + name + "` must be ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-20T22:40:00",
                "2026-11-20T22:40",
                "2026-11-20 22:40:00+08:00",
                "2026-11-20T25:00:00+08:00",
                "2026-02-30T22:40:00+08:00",
                "2026-11-20T22:40:00[Asia/Shanghai]",
                "22:40:00+08:00",
                "+999999999-12-31T23:00:00-18:00",
                "yesterday",
                "yesterday!",
                ""
            })
    void aTimeWithoutItsOffsetIsNoMoment(String at) {
        assertRefused(with("'contacts':[{'at':'" + at + "'}]"), Code.WRONG_TYPE, "/contacts/0/at");
    }

    @Test
    void aListHoldsOnlyWhatItIsMeantFor() {
        assertRefused(with("'borrower':{'hardships':['job-loss',null]}"), Code.WRONG_TYPE, "/borrower/hardships/1")
                .hasMessage("An entry of `hardships` must be a text in quotes.");
        assertRefused(with("'contacts':[null]"), Code.WRONG_TYPE, "/contacts/0");
        assertRefused(with("'contacts':[{},[]]"), Code.WRONG_TYPE, "/contacts/1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-0.01",
                "0.001",
                "12000.505",
                "1e12",
                "1000000000000",
                "1e999",
                "1e999999999",
                "-1e999999999",
                "1e-999999999",
                "9e2147483647",
                "100E2147483647",
                "3333E33333333333333333333333",
                "0e99999999999999999999",
                "0.00000000000000000000000000000000000000001",
                "1.00000000000000000000000000000000000000000",
            })
    void amountsHaveARangeAndNoNumberIsABomb(String amount) {
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(2),
                () -> assertRefused(with("'budget':{'income':" + amount + "}"), Code.OUT_OF_RANGE, "/budget/income"));
        assertThat(refusal(with("'budget':{'income':" + amount + "}")))
                .hasMessage("`income` must be at least 0 and below 1000000000000, with at most 2 decimals.");
    }

    @Test
    void aNumberAsLongAsTheDocumentIsRefusedLikeAnyOther() {
        var digits = "9".repeat(1_000_000);
        assertRefused(with("'budget':{'income':" + digits + "}"), Code.OUT_OF_RANGE, "/budget/income");
        assertRefused(with("'budget':{'income':0." + digits + "}"), Code.OUT_OF_RANGE, "/budget/income");
        assertRefused(with("'budget':{'income':1e" + digits + "}"), Code.OUT_OF_RANGE, "/budget/income");
        assertRefused(withDebt("'daysPastDue':" + digits), Code.OUT_OF_RANGE, "/debts/0/daysPastDue");
    }

    @ParameterizedTest
    @CsvSource({
        "0,0.00",
        "-0,0.00",
        "-0.0,0.00",
        "0e9,0.00",
        "0e-9,0.00",
        "999999999999.99,999999999999.99",
        "1e3,1000.00",
        "12.3,12.30",
        "1.5e1,15.00",
        "100e-2,1.00",
        "0e999999999,0.00"
    })
    void amountsKeepTwoDecimals(String told, String kept) {
        assertThat(read(with("'budget':{'income':" + told + "}")).budget().income())
                .hasToString(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.1", "100", "1e2", "0.12345678901", "1e999999999"})
    void ratesHaveARange(String rate) {
        assertRefused(withDebt("'allInAnnualRate':" + rate), Code.OUT_OF_RANGE, "/debts/0/allInAnnualRate");
    }

    @ParameterizedTest
    @CsvSource({"0,0", "0.1234567890,0.123456789", "99.9999999999,99.9999999999", "9e1,90", "0.0,0"})
    void ratesAreWrittenPlainly(String told, String kept) {
        assertThat(read(withDebt("'allInAnnualRate':" + told)).debts().get(0).allInAnnualRate())
                .hasToString(kept);
    }

    @ParameterizedTest
    @CsvSource({
        "daysPastDue,0,40000",
        "remainingMonths,0,1200",
    })
    void wholeNumbersHaveARange(String member, int least, int most) {
        read(withDebt("'" + member + "':" + least));
        read(withDebt("'" + member + "':" + most));
        for (var told :
                new String[] {"" + (least - 1), "" + (most + 1), "9223372036854775808", "-99999999999999999999"}) {
            assertRefused(withDebt("'" + member + "':" + told), Code.OUT_OF_RANGE, "/debts/0/" + member)
                    .hasMessage("`" + member + "` must be from " + least + " to " + most + ".");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'borrower':{'dependants':101}|/borrower/dependants",
                "'borrower':{'dependants':-1}|/borrower/dependants",
                "'borrower':{'birthYear':1899}|/borrower/birthYear",
                "'borrower':{'birthYear':2201}|/borrower/birthYear",
                "'borrower':{'regionCode':'44030'}|/borrower/regionCode",
                "'borrower':{'regionCode':'4403000'}|/borrower/regionCode",
                "'borrower':{'regionCode':'44030x'}|/borrower/regionCode",
                "'borrower':{'regionCode':'４４０３００'}|/borrower/regionCode",
                "'borrower':{'residentSince':'1899-12-31'}|/borrower/residentSince",
                "'asOf':'2201-01-01'|/asOf",
                "'asOf':'0000-01-01'|/asOf",
                "'contacts':[{'count':0}]|/contacts/0/count",
                "'contacts':[{'count':1000001}]|/contacts/0/count",
                "'contacts':[{'visitors':0}]|/contacts/0/visitors",
                "'contacts':[{'visitors':1001}]|/contacts/0/visitors",
                "'contacts':[{'at':'1899-12-31'}]|/contacts/0/at",
                "'contacts':[{'at':'+12026-11-20T22:40:00Z'}]|/contacts/0/at",
                "'contacts':[{'at':'2200-12-31T23:00:00Z'}]|/contacts/0/at",
            })
    void everythingElseHasARangeToo(String member, String pointer) {
        assertRefused(with(member), Code.OUT_OF_RANGE, pointer);
    }

    @Test
    void aPlanRunsAtLeastAMonth() {
        assertRefused(withDebt("'plan':{'months':0}"), Code.OUT_OF_RANGE, "/debts/0/plan/months");
        assertRefused(withDebt("'plan':{'months':1201}"), Code.OUT_OF_RANGE, "/debts/0/plan/months");
        assertThat(read(withDebt("'plan':{'months':1}")).debts().get(0).plan().months())
                .isEqualTo(Range.of(1));
    }

    @Test
    void anIdIsCountedInCharactersAsReadersSeeThem() {
        assertThat(read(json("{'id':'" + "😀".repeat(200) + "','debts':[{'id':'d','product':'other'}]}"))
                        .id())
                .hasSize(400);
        assertRefused(json("{'id':'" + "😀".repeat(201) + "'}"), Code.OUT_OF_RANGE, "/id");
        assertRefused(json("{'id':''}"), Code.OUT_OF_RANGE, "/id");
        assertRefused(json("{'debts':[{'id':''}]}"), Code.OUT_OF_RANGE, "/debts/0/id")
                .hasMessage("`id` must be from 1 to 200 characters long.");
    }
}
