package org.collectionadvisor.situation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.collectionadvisor.situation.Reads.assertRefused;
import static org.collectionadvisor.situation.Reads.json;
import static org.collectionadvisor.situation.Reads.read;
import static org.collectionadvisor.situation.Reads.with;

import java.util.List;
import java.util.stream.Stream;
import org.collectionadvisor.json.Coded;
import org.collectionadvisor.situation.BadSituation.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "'language':%; zh | en",
                "'asker':%; self | spouse | parent | child | sibling | relative | friend | adviser",
                "'done':[{'outcome':%}]; done | refused | no-answer",
                "'borrower':{'employment':%}; employed | self-employed | reduced | unemployed | student | retired",
                "'borrower':{'hardships':[%]}; job-loss | pay-cut | illness | disability | family-emergency | "
                        + "business-failure | disaster | fraud-victim | bereavement | other",
                "'borrower':{'overdueCauses':[%]}; impulse-spending | income-drop | over-borrowing | forgot | dispute | "
                        + "lost-access | lent-to-others | gambling | other",
                "'borrower':{'distress':%}; none | mild | severe | crisis",
                "'borrower':{'agentOffers':[%]}; anti-collection | complaint-agent | credit-repair | debt-restructuring",
                "'contacts':[{'channel':%}]; sms | call | app | email | letter | wechat | visit | public-post",
                "'contacts':[{'by':%}]; creditor | agency | law-firm | court | unknown",
                "'contacts':[{'to':%}]; borrower | spouse | guarantor | co-borrower | family | friend | employer | public",
                "'contacts':[{'conduct':[%]}]; threat | insult | violence | impersonation | false-legal-notice | "
                        + "debt-disclosed | private-payee | private-number | extra-fee | push-new-loan | forced-entry | "
                        + "public-posting | detention | injury | other",
                "'refusals':[{'form':%}]; sms | email | app | wechat | letter | moments | other-public | verbal | "
                        + "ignoring | blocking | changed-number",
                "'refusals':[{'sentTo':%}]; creditor | agency | public | other",
                "'refusals':[{'reachableVia':[%]}]; sms | call | app | email | letter | wechat | visit | public-post",
                "'refusals':[{'reasons':[%]}]; fear | rights | no-money | other",
                "'legalPapers':[{'kind':%}]; lawyer-letter | mediation-invite | mediation-statement | payment-order | "
                        + "complaint-copy | summons | account-freeze | judgment | arbitration-notice | arbitral-award | "
                        + "enforcement-notice | spending-limit | defaulter-list | seizure-notice | enforcement-closed | "
                        + "notarised-deed | criminal-notice | unclear",
                "'legalPapers':[{'via':%}]; post | court-sms | sms | app | wechat | email | call | person",
                "'legalPapers':[{'authenticity':%}]; confirmed | found-fake",
                "'legalPapers':[{'frozenBy':%}]; court | police | bank",
            })
    void everyCodeOutsideTheDebtsIsRead(String place, String codes) {
        assertCodes(with(place), codes);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "product; huabei | jiebei | credit-card | consumer-loan | bank-loan | micro-loan | online-loan | pay-later | "
                        + "mortgage | car-loan | private-loan | other",
                "creditorKind; bank | consumer-finance | micro-loan | other-licensed | asset-manager | unlicensed | private",
                "liability; borrower | co-borrower | guarantor | spouse | heir | contact-person | not-mine",
                "stage; current | overdue | sued | judgment | enforcement | settled",
                "securedBy; home | car | other",
                "collateral; kept | pledged-again | sold | repossessed | auctioned",
                "takenBy; self | other-with-consent | other-without-consent",
                "tiedTo; course | medical-beauty | rental | goods",
                "estate; accepted | renounced | undecided",
            })
    void everyCodeOfADebtIsRead(String member, String codes) {
        var product = member.equals("product") ? "" : "'product':'other',";
        assertCodes(json("{'id':'B-1','debts':[{'id':'d'," + product + "'" + member + "':%}]}"), codes);
    }

    @Test
    void everyKindOfGuaranteeIsRead() {
        assertCodes(
                json("{'id':'B-1','debts':[{'id':'d','product':'other','guarantee':{'kind':%}}]}"), "joint | general");
    }

    @Test
    void anUnknownCodeIsToldWithAllThatAreAllowed() {
        assertRefused(with("'borrower':{'distress':'Mild'}"), Code.UNKNOWN_CODE, "/borrower/distress")
                .hasMessage("`distress` must be one of `none`, `mild`, `severe`, `crisis`.");
        assertRefused(with("'refusals':[{'reasons':['fear','']}]"), Code.UNKNOWN_CODE, "/refusals/0/reasons/1")
                .hasMessage("An entry of `reasons` must be one of `fear`, `rights`, `no-money`, `other`.");
    }

    @Test
    void aCodeIsMadeOnce() {
        assertThat(Debt.Product.CREDIT_CARD.code()).isEqualTo("credit-card").isSameAs(Debt.Product.CREDIT_CARD.code());
    }

    private static void assertCodes(String template, String codes) {
        var expected = List.of(codes.split(" \\| "));
        for (var code : expected) {
            assertThat(read(template.replace("%", "\"" + code + "\""))).isNotNull();
        }
        var refusal = Reads.refusal(template.replace("%", "\"?\""));
        assertThat(refusal.getMessage()).endsWith("one of `" + String.join("`, `", expected) + "`.");
    }

    @Test
    void everyEnumOfTheRecordsIsCoded() {
        var records = Stream.of(
                Situation.class,
                Done.class,
                Borrower.class,
                Debt.class,
                Guarantee.class,
                Contact.class,
                Refusal.class,
                LegalPaper.class);
        assertThat(records.flatMap(record -> Stream.of(record.getDeclaredClasses()))
                        .filter(Class::isEnum))
                .hasSize(29)
                .allMatch(Coded.class::isAssignableFrom);
    }
}
