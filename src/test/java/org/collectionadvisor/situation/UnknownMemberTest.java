package org.collectionadvisor.situation;

import static org.collectionadvisor.situation.Reads.assertRefused;
import static org.collectionadvisor.situation.Reads.with;
import static org.collectionadvisor.situation.Reads.withDebt;

import org.collectionadvisor.situation.BadSituation.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnknownMemberTest {

    @ParameterizedTest
    @CsvSource({
        "daysPastdue,daysPastDue",
        "DAYSPASTDUE,daysPastDue",
        "dayPastDue,daysPastDue",
        "daysPastDues,daysPastDue",
        "principle,principal",
        "stag,stage",
        "dueDat,dueDate",
    })
    void aMisspeltMemberIsToldWithTheOneThatWasMeant(String told, String meant) {
        assertRefused(withDebt("'" + told + "':1"), Code.UNKNOWN_MEMBER, "/debts/0/" + told)
                .hasMessage("`" + told + "` is not known here; did you mean `" + meant + "`?");
    }

    @Test
    void aStrangeMemberIsToldWithAllThatAreAllowed() {
        assertRefused(with("'budget':{'rent':1}"), Code.UNKNOWN_MEMBER, "/budget/rent")
                .hasMessage(
                        "`rent` is not known here; allowed are `income`, `essentialExpenses`, `otherExpenses`, `savings`.");
        assertRefused(withDebt("'assignment':{'xy':1}"), Code.UNKNOWN_MEMBER, "/debts/0/assignment/xy")
                .hasMessage("`xy` is not known here; allowed are `on`, `noticeReceived`, `newCreditor`.");
    }

    @Test
    void thePointerEscapesAndTheMessageStaysShort() {
        assertRefused(with("'a/b~c':1"), Code.UNKNOWN_MEMBER, "/a~1b~0c");
        assertRefused(with("'':1"), Code.UNKNOWN_MEMBER, "/");
        assertRefused(with("'0':1"), Code.UNKNOWN_MEMBER, "/0");
        var name = "😀".repeat(100_000);
        assertRefused(withDebt("'" + name + "':1"), Code.UNKNOWN_MEMBER, "/debts/0/" + name)
                .extracting(Throwable::getMessage)
                .asString()
                .startsWith("`" + "😀".repeat(60) + "…` is");
        assertRefused(with("'" + "x".repeat(60) + "':1"), Code.UNKNOWN_MEMBER, "/" + "x".repeat(60))
                .extracting(Throwable::getMessage)
                .asString()
                .startsWith("`" + "x".repeat(60) + "` is");
        assertRefused(with("'\\u001b[2J':1"), Code.UNKNOWN_MEMBER, "/\u001b[2J")
                .extracting(Throwable::getMessage)
                .asString()
                .startsWith("`?[2J` is");
    }
}
