package org.collectionadvisor.situation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.collectionadvisor.situation.Reads.refusal;
import static org.collectionadvisor.situation.Reads.with;
import static org.collectionadvisor.situation.Reads.withDebt;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {

    private static final String SECRET = "7654321";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'creditor':" + SECRET,
                "'product':'" + SECRET + "'",
                "'stage':'" + SECRET + "'",
                "'principal':'" + SECRET + "'",
                "'principal':-" + SECRET,
                "'principal':0." + SECRET,
                "'principal':" + SECRET + "e99",
                "'daysPastDue':" + SECRET,
                "'daysPastDue':" + SECRET + ".0",
                "'dueDate':'" + SECRET + "'",
                "'openedOn':'" + SECRET + "xxx'",
                "'disputed':'" + SECRET + "'",
                "'agency':{'name':{'" + SECRET + "':1}}",
                "'agency':{'with':" + SECRET + "}",
                "'creditor':'" + SECRET + "\\ud800'",
                "'creditor':'" + SECRET + "\\q'",
                "'creditor':" + SECRET + "x",
                "'plan':{'months':'" + SECRET + "'}",
                "'cardDemandDates':['" + SECRET + "']",
            })
    void aMessageNeverRepeatsWhatWasTold(String member) {
        assertClean(refusal(withDebt(member)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'borrower':{'regionCode':'" + SECRET + "'}",
                "'borrower':{'hardships':['" + SECRET + "']}",
                "'contacts':[{'at':'" + SECRET + "'}]",
                "'contacts':[{'debtId':'" + SECRET + "'}]",
                "'asOf':'" + SECRET + "'",
                "'language':'" + SECRET + "'",
                "'language':" + SECRET + " x",
            })
    void norDoesAnyOtherMessage(String member) {
        assertClean(refusal(with(member)));
    }

    private static void assertClean(BadSituation refusal) {
        assertThat(refusal).isNotNull();
        assertThat(refusal.getMessage())
                .doesNotContain(SECRET)
                .doesNotContain("java")
                .endsWith(".");
        assertThat(refusal.toString()).doesNotContain(SECRET);
        assertThat(refusal.getStackTrace()).isEmpty();
        assertThat(refusal.getCause()).isNull();
    }
}
