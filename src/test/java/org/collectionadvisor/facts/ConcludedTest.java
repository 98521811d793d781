package org.collectionadvisor.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConcludedTest {
    private final Facts facts = Given.facts("'debts':[{'id':'d','product':'huabei'},{'id':'e','product':'huabei'}]");
    private final Concluded concluded = facts.concluded();
    private final DebtFacts first = facts.debts().get(0);
    private final DebtFacts second = facts.debts().get(1);

    @Test
    void a_finding_of_one_debt_is_had_by_it_and_by_the_borrower() {
        concluded.found("threat", 1);
        assertThat(first.has("threat")).isFalse();
        assertThat(second.has("threat")).isTrue();
        assertThat(facts.borrower().has("threat")).isTrue();
    }

    @Test
    void a_finding_of_the_borrower_is_had_by_every_debt() {
        concluded.found("cannot-pay", Concluded.WIDE);
        assertThat(first.has("cannot-pay")).isTrue();
        assertThat(second.has("cannot-pay")).isTrue();
        assertThat(facts.borrower().has("cannot-pay")).isTrue();
    }

    @Test
    void what_only_unknowns_hold_back_is_unknown_until_it_is_found() {
        concluded.undecided("threat", 0);
        assertThat(first.has("threat")).isNull();
        assertThat(second.has("threat")).isFalse();
        assertThat(facts.borrower().has("threat")).isNull();
        concluded.found("threat", 0);
        assertThat(first.has("threat")).isTrue();
        assertThat(facts.borrower().has("threat")).isTrue();
    }

    @Test
    void what_is_undecided_of_the_borrower_is_undecided_of_every_debt() {
        concluded.undecided("cannot-pay", Concluded.WIDE);
        assertThat(first.has("cannot-pay")).isNull();
        assertThat(second.has("cannot-pay")).isNull();
        assertThat(second.has("threat")).isFalse();
    }

    @Test
    void of_a_debt_that_was_not_named_it_is_open_whether_it_is_the_one() {
        var unnamed = facts.unknownDebt();
        assertThat(unnamed.has("threat")).isFalse();
        concluded.found("threat", 1);
        assertThat(unnamed.has("threat")).isNull();
        concluded.found("cannot-pay", Concluded.WIDE);
        assertThat(unnamed.has("cannot-pay")).isTrue();
    }

    @Test
    void the_highest_level_wins_whatever_the_order() {
        concluded.level(Channel.LEGAL, 0, Level.MEDIUM);
        concluded.level(Channel.LEGAL, 0, Level.HIGH);
        concluded.level(Channel.LEGAL, 0, Level.LOW);
        assertThat(first.legalRisk()).isEqualTo(Level.HIGH);
        assertThat(second.legalRisk()).isNull();
        assertThat(first.agencyRisk()).isNull();
    }

    @Test
    void each_channel_has_a_level_of_its_own() {
        concluded.level(Channel.AGENCY, 1, Level.LOW);
        concluded.level(Channel.CREDIT_RECORD, 1, Level.OCCURRED);
        concluded.level(Channel.ASSIGNMENT, 1, Level.NONE);
        assertThat(second.agencyRisk()).isEqualTo(Level.LOW);
        assertThat(second.creditRecordRisk()).isEqualTo(Level.OCCURRED);
        assertThat(second.assignmentRisk()).isEqualTo(Level.NONE);
        assertThat(second.legalRisk()).isNull();
    }
}
