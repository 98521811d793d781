package org.collectionadvisor.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConcludedTest {
    private static final int THREAT = 3;
    private static final int CANNOT_PAY = 70;

    private final Facts facts = Given.facts("'debts':[{'id':'d','product':'huabei'},{'id':'e','product':'huabei'}]");
    private final Concluded concluded = facts.concluded();
    private final DebtFacts first = facts.debts().get(0);
    private final DebtFacts second = facts.debts().get(1);

    @Test
    void a_finding_of_one_debt_is_had_by_it_and_by_the_borrower() {
        concluded.found(THREAT, second);
        assertThat(first.has(THREAT)).isFalse();
        assertThat(second.has(THREAT)).isTrue();
        assertThat(facts.borrower().has(THREAT)).isTrue();
    }

    @Test
    void a_finding_of_the_borrower_is_had_by_every_debt() {
        concluded.found(CANNOT_PAY, null);
        assertThat(first.has(CANNOT_PAY)).isTrue();
        assertThat(second.has(CANNOT_PAY)).isTrue();
        assertThat(facts.borrower().has(CANNOT_PAY)).isTrue();
    }

    @Test
    void what_is_undecided_is_unknown_until_it_is_found() {
        concluded.undecided(THREAT, first);
        assertThat(first.has(THREAT)).isNull();
        assertThat(second.has(THREAT)).isFalse();
        assertThat(facts.borrower().has(THREAT)).isNull();
        concluded.found(THREAT, first);
        assertThat(first.has(THREAT)).isTrue();
        assertThat(facts.borrower().has(THREAT)).isTrue();
    }

    @Test
    void what_is_undecided_of_the_borrower_is_undecided_of_every_debt() {
        concluded.undecided(CANNOT_PAY, null);
        assertThat(first.has(CANNOT_PAY)).isNull();
        assertThat(second.has(CANNOT_PAY)).isNull();
        assertThat(second.has(THREAT)).isFalse();
    }

    @Test
    void of_a_debt_that_was_not_named_it_is_open_whether_it_is_the_one() {
        var unnamed = facts.unknownDebt();
        assertThat(unnamed.has(THREAT)).isFalse();
        concluded.found(THREAT, second);
        assertThat(unnamed.has(THREAT)).isNull();
        concluded.found(CANNOT_PAY, null);
        assertThat(unnamed.has(CANNOT_PAY)).isTrue();
    }

    @Test
    void the_highest_level_wins_whatever_the_order() {
        concluded.level(Channel.LEGAL, first, Level.MEDIUM);
        concluded.level(Channel.LEGAL, first, Level.HIGH);
        concluded.level(Channel.LEGAL, first, Level.LOW);
        assertThat(first.legalRisk()).isEqualTo(Level.HIGH);
        assertThat(second.legalRisk()).isNull();
        assertThat(first.agencyRisk()).isNull();
    }

    @Test
    void each_channel_has_a_level_of_its_own() {
        concluded.level(Channel.AGENCY, second, Level.LOW);
        concluded.level(Channel.CREDIT_RECORD, second, Level.OCCURRED);
        concluded.level(Channel.ASSIGNMENT, second, Level.NONE);
        assertThat(second.agencyRisk()).isEqualTo(Level.LOW);
        assertThat(second.creditRecordRisk()).isEqualTo(Level.OCCURRED);
        assertThat(second.assignmentRisk()).isEqualTo(Level.NONE);
        assertThat(second.legalRisk()).isNull();
    }
}
