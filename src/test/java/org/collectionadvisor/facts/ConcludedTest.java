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

    @Test
    void whether_the_budget_counts_a_debt_may_be_undecided_until_it_is_left_out() {
        concluded.leaveOutUndecided(first);
        assertThat(concluded.isLeaveOutUndecided(first)).isTrue();
        assertThat(concluded.isLeftOut(first)).isFalse();
        concluded.leaveOut(first);
        concluded.leaveOutUndecided(first);
        assertThat(concluded.isLeaveOutUndecided(first)).isFalse();
        assertThat(concluded.isLeftOut(first)).isTrue();
        assertThat(concluded.isLeftOut(second)).isFalse();
        assertThat(concluded.isLeaveOutUndecided(second)).isFalse();
    }

    @Test
    void the_borrower_has_a_level_beside_those_of_the_debts() {
        concluded.level(Channel.LEGAL, null, Level.HIGH);
        concluded.level(Channel.LEGAL, second, Level.LOW);
        assertThat(concluded.level(Channel.LEGAL, null)).isEqualTo(Level.HIGH);
        assertThat(concluded.level(Channel.LEGAL, first)).isNull();
        assertThat(concluded.level(Channel.LEGAL, second)).isEqualTo(Level.LOW);
        assertThat(concluded.level(Channel.AGENCY, null)).isNull();
    }

    @Test
    void there_is_room_for_any_number_of_findings() {
        concluded.found(THREAT, first);
        concluded.found(64, second);
        concluded.found(1000, second);
        assertThat(first.has(THREAT)).isTrue();
        assertThat(second.has(64)).isTrue();
        assertThat(second.has(63)).isFalse();
        assertThat(second.has(1000)).isTrue();
        assertThat(second.has(5000)).isFalse();
    }
}
