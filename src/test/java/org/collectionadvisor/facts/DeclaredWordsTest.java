package org.collectionadvisor.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.collectionadvisor.situation.DeclaredMember;
import org.collectionadvisor.situation.Range;
import org.collectionadvisor.situation.SituationReader;
import org.collectionadvisor.situation.Unit;
import org.junit.jupiter.api.Test;

/** Words for the members that a rulebook declares. */
class DeclaredWordsTest {
    private static final List<DeclaredMember> DECLARED = List.of(
            member("Debt", "branch", DeclaredMember.Type.CODE, Unit.NONE, "city", "village"),
            member("Debt", "insured", DeclaredMember.Type.FLAG, Unit.NONE),
            member("Debt", "reminders", DeclaredMember.Type.NUMBER, Unit.TIMES),
            member("Debt", "fee", DeclaredMember.Type.NUMBER, Unit.YUAN),
            member("Debt", "soldOn", DeclaredMember.Type.DATE, Unit.NONE),
            member("Borrower", "children", DeclaredMember.Type.NUMBER, Unit.PERSONS));

    private final Vocabulary vocabulary = Vocabulary.standard().with(DECLARED);

    private static DeclaredMember member(
            String fact, String name, DeclaredMember.Type type, Unit unit, String... codes) {
        return new DeclaredMember(
                fact, name, type, List.of(codes), unit, BigDecimal.ZERO, BigDecimal.valueOf(9999), "词", "a word");
    }

    private Facts facts(String debt) {
        var json = "{'id':'B','borrower':{'children':2},'debts':[{'id':'c','product':'huabei'},"
                + "{'id':'d','product':'huabei'" + debt + "}]}";
        var situation = new SituationReader(DECLARED).read(json.replace('\'', '"'), Given.TODAY);
        return new Facts(situation, vocabulary, new Figures(List.of()), Given.WEEKENDS_ONLY);
    }

    private Word word(String fact, String name) {
        return Objects.requireNonNull(vocabulary.words(fact).get(name));
    }

    @Test
    void each_type_is_a_kind_of_word() {
        assertThat(List.of("branch", "insured", "reminders", "fee", "soldOn"))
                .extracting(name -> word("Debt", name).kind())
                .containsExactly(Word.Kind.CODE, Word.Kind.TRUTH, Word.Kind.WHOLE, Word.Kind.AMOUNT, Word.Kind.DATE);
        assertThat(word("Debt", "branch").codes()).containsExactly("city", "village");
        assertThat(word("Debt", "branch").hasTexts()).isTrue();
        assertThat(word("Debt", "insured").hasTexts()).isFalse();
        assertThat(word("Debt", "fee").isNeverNegative()).isTrue();
        assertThat(word("Debt", "soldOn").isNeverNegative()).isFalse();
        assertThat(word("Debt", "fee").unit()).isEqualTo(Unit.YUAN);
    }

    @Test
    void a_compiled_rule_reads_each_kind_as_it_was_told() {
        var debt = facts(",'branch':'village','insured':true,'reminders':3,'fee':12.5,'soldOn':'2026-11-01'")
                .debts()
                .get(1);
        assertThat(debt.codeOf(number("branch"))).isEqualTo("village");
        assertThat(debt.truthOf(number("insured"))).isTrue();
        assertThat(debt.wholeOf(number("reminders"))).isEqualTo(Range.of(3));
        assertThat(debt.amountOf(number("fee"))).isEqualTo(Range.of(new BigDecimal("12.50")));
        assertThat(debt.dayOf(number("soldOn"))).isEqualTo(Range.of(LocalDate.of(2026, 11, 1)));
    }

    /** The index of a debt's declared word among all declared words. */
    private int number(String name) {
        int number = 0;
        while (vocabulary.declared(number) != word("Debt", name)) {
            number++;
        }
        return number;
    }

    @Test
    void what_was_not_told_is_unknown_and_pointed_to() {
        var debt = facts("").debts().get(1);
        assertThat(debt.codeOf(number("branch"))).isNull();
        assertThat(debt.truthOf(number("insured"))).isNull();
        assertThat(word("Debt", "fee").told(debt))
                .extracting(Told::pointer, Told::member, Told::value)
                .containsExactly(tuple("/debts/1/fee", "/debts/*/fee", null));
        assertThat(word("Debt", "fee").askedBy()).containsExactly("/debts/*/fee");
    }

    @Test
    void the_borrower_has_members_of_its_own() {
        var borrower = facts("").borrower();
        assertThat(borrower.value(word("Borrower", "children"))).isEqualTo(Range.of(2));
        assertThat(vocabulary.words("Debt")).doesNotContainKey("children");
    }

    @Test
    void members_that_are_declared_come_after_all_others() {
        assertThat(vocabulary.allMembers())
                .startsWith(Vocabulary.members().toArray(new String[0]))
                .endsWith(
                        "/borrower/children",
                        "/debts/*/branch",
                        "/debts/*/insured",
                        "/debts/*/reminders",
                        "/debts/*/fee",
                        "/debts/*/soldOn");
        var told = word("Debt", "soldOn").told(facts("").debts().get(0)).get(0);
        assertThat(vocabulary.allMembers().get(told.memberIndex())).isEqualTo("/debts/*/soldOn");
    }

    @Test
    void members_of_one_record_are_in_the_order_of_their_pointers() {
        var debt = facts("").debts().get(1);
        assertThat(debt.member("/agency/with").index())
                .isLessThan(debt.member("/branch").index());
        assertThat(debt.member("/branch").index())
                .isLessThan(debt.member("/product").index());
    }

    @Test
    void the_words_of_every_rulebook_stay_as_they_are() {
        assertThat(Vocabulary.standard().words("Debt")).doesNotContainKey("branch");
        var another = new DeclaredWord(
                "Debt",
                "other",
                new Word.Meant("词", "a word"),
                Word.Kind.TRUTH,
                List.of(),
                Unit.NONE,
                new DeclaredValue("other", 0, "/debts/*/other"));
        assertThatIllegalStateException().isThrownBy(() -> Vocabulary.standard().declare(another));
        assertThat(vocabulary.declare(another)).isSameAs(word("Debt", "other"));
    }

    @Test
    void the_word_of_a_member_is_the_one_that_reads_just_it() {
        assertThat(vocabulary.wordOf("/debts/*/fee")).isSameAs(word("Debt", "fee"));
        assertThat(vocabulary.wordOf("/debts/*/agency/with")).isSameAs(word("Debt", "agency.with"));
        assertThat(vocabulary.wordOf("/debts/*/nothing")).isNull();
    }
}
