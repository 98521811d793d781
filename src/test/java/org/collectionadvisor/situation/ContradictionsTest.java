package org.collectionadvisor.situation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.collectionadvisor.situation.Reads.assertRefused;
import static org.collectionadvisor.situation.Reads.json;
import static org.collectionadvisor.situation.Reads.read;
import static org.collectionadvisor.situation.Reads.with;
import static org.collectionadvisor.situation.Reads.withDebt;

import org.collectionadvisor.situation.BadSituation.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContradictionsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'openedOn':'2026-11-23'|openedOn",
                "'lastDemandOn':'2026-11-23'|lastDemandOn",
                "'lastAcknowledgedOn':'2026-11-23'|lastAcknowledgedOn",
                "'stage':'settled','settledOn':'2026-11-23'|settledOn",
                "'assignment':{'on':'2026-11-23'}|assignment/on",
                "'plan':{'askedOn':'2026-11-23'}|plan/askedOn",
                "'plan':{'agreedOn':'2026-11-23'}|plan/agreedOn",
                "'cardDemandDates':['2026-11-22','2026-11-23']|cardDemandDates/1",
                "'dueDate':'2026-08-10','daysPastDue':103|daysPastDue",
                "'dueDate':'2026-11-23','daysPastDue':1|daysPastDue",
                "'stage':'current','daysPastDue':1|stage",
                "'stage':'current','dueDate':'2026-11-21'|stage",
                "'settledOn':'2026-11-01'|settledOn",
                "'stage':'overdue','settledOn':'2026-11-01'|settledOn",
            })
    void aDebtMustAgreeWithItselfAndTheDay(String members, String place) {
        assertRefused(withDebt(members), Code.CONTRADICTION, "/debts/0/" + place);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'borrower':{'birthYear':2027}|/borrower/birthYear",
                "'borrower':{'residentSince':'2026-11-23'}|/borrower/residentSince",
                "'borrower':{'socialInsuranceSince':'2026-11-23'}|/borrower/socialInsuranceSince",
                "'done':[{},{'debtId':'e'}]|/done/1/debtId",
                "'done':[{'debtId':'d','on':'2026-11-23'}]|/done/0/on",
                "'contacts':[{},{'debtId':'e'}]|/contacts/1/debtId",
                "'contacts':[{'at':'2026-11-23'}]|/contacts/0/at",
                "'contacts':[{'at':'2026-11-22T16:00:00Z'}]|/contacts/0/at",
                "'refusals':[{'debtId':'e'}]|/refusals/0/debtId",
                "'refusals':[{'at':'2026-11-23'}]|/refusals/0/at",
                "'refusals':[{'withdrawnOn':'2026-11-23'}]|/refusals/0/withdrawnOn",
                "'refusals':[{'at':'2026-11-05','withdrawnOn':'2026-11-04'}]|/refusals/0/withdrawnOn",
                "'legalPapers':[{'debtId':''}]|/legalPapers/0/debtId",
                "'legalPapers':[{'receivedOn':'2026-11-23'}]|/legalPapers/0/receivedOn",
                "'legalPapers':[{'respondedOn':'2026-11-23'}]|/legalPapers/0/respondedOn",
                "'asOf':'2026-01-01','contacts':[{'at':'2026-01-02'}]|/contacts/0/at",
            })
    void theRestMustAgreeWithTheDebtsAndTheDay(String members, String pointer) {
        assertRefused(with(members), Code.CONTRADICTION, pointer);
    }

    @Test
    void aDebtThatAnAgencyCalledAboutIsNotWithoutAgency() {
        var debts = "{'id':'B-1','debts':[{'id':'a','product':'other','agency':{'with':false}},"
                + "{'id':'b','product':'other','agency':{'with':false}}],'contacts':[%s]}";
        assertRefused(
                json(debts.formatted("{'debtId':'b','by':'agency'}")), Code.CONTRADICTION, "/debts/1/agency/with");
        read(json(debts.formatted("{'by':'agency'}")));
        read(json(debts.formatted("{'debtId':'b','by':'law-firm'}")));
    }

    @Test
    void twoDebtsDoNotShareAnId() {
        assertRefused(
                json("{'id':'B-1','debts':[{'id':'a','product':'other'},{'id':'a','product':'huabei'}]}"),
                Code.CONTRADICTION,
                "/debts/1/id");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'dueDate':'2026-08-10','daysPastDue':104",
                "'dueDate':'2026-12-10','daysPastDue':0,'stage':'current','finalDueDate':'2030-01-01'",
                "'dueDate':'2026-11-22','stage':'current'",
                "'daysPastDue':104",
                "'stage':'settled','settledOn':'2026-11-22'",
                "'plan':{'askedOn':'2026-11-20','agreedOn':'2026-11-01'}",
                "'agency':{'with':false}",
                "'liability':'guarantor','guarantee':{'kind':'joint','until':'2027-05-01'}",
            })
    void whatMayBeIsAccepted(String members) {
        assertThat(read(withDebt(members)).debts()).hasSize(1);
    }

    @Test
    void hearingsAndTermsMayLieInTheFuture() {
        read(with("'legalPapers':[{'hearingOn':'2027-01-05','performBy':'2027-02-01'}]"));
        read(with("'refusals':[{'at':'2026-11-05','withdrawnOn':'2026-11-05'}]"));
    }

    @Test
    void theFirstInTheOrderOfTheRecordsIsTold() {
        var late = "'contacts':[{'debtId':'e'}],'borrower':{'birthYear':2027}";
        assertRefused(with(late), Code.CONTRADICTION, "/borrower/birthYear");
        assertRefused(
                withDebt("'stage':'current','daysPastDue':5,'openedOn':'2027-01-01'"),
                Code.CONTRADICTION,
                "/debts/0/openedOn");
    }

    @Test
    void aContradictionIsOnlyLookedForInWhatIsJson() {
        assertRefused(with("'contacts':[{'debtId':'e'}]") + "}", Code.NOT_JSON, "");
    }
}
