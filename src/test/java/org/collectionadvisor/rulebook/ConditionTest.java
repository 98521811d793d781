package org.collectionadvisor.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.stream.Collectors;
import org.collectionadvisor.facts.Layer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Conditions as they are parsed, shown in a form that has brackets wherever something belongs together. */
class ConditionTest {

    private static Condition parsed(String source) {
        var codes = new Codes(Map.of(), java.util.List.of("threat"));
        var scope = new Scope(codes, Map.of(), Layer.STEPS);
        scope.match("Debt", "$debt");
        scope.match("Contact", null);
        return ConditionParser.condition(source, scope);
    }

    private static String shown(Condition condition) {
        if (condition instanceof Condition.All all) {
            return all.of().stream().map(ConditionTest::shown).collect(Collectors.joining(" & ", "[", "]"));
        } else if (condition instanceof Condition.Any any) {
            return any.of().stream().map(ConditionTest::shown).collect(Collectors.joining(" | ", "[", "]"));
        } else if (condition instanceof Condition.Is is) {
            return (is.expected() ? "" : "not ") + shown(is.left());
        } else if (condition instanceof Condition.Compare compare) {
            return shown(compare.left()) + " " + compare.op().sign() + " " + shown(compare.right());
        } else if (condition instanceof Condition.OneOf one) {
            return shown(one.left()) + (one.expected() ? " in " : " not in ") + one.codes();
        } else if (condition instanceof Condition.Contains contains) {
            return shown(contains.left()) + (contains.expected() ? " has " : " lacks ") + contains.code();
        } else if (condition instanceof Condition.Known known) {
            return shown(known.left()) + (known.expected() ? " known" : " unknown");
        }
        var same = (Condition.Same) condition;
        return same.left() + (same.expected() ? " is " : " is not ") + same.right();
    }

    private static String shown(Operand operand) {
        if (operand instanceof Read read) {
            return (read.subject().whose() == Subject.Whose.ITSELF
                            ? ""
                            : read.subject().whose() + ".")
                    + read.word().name();
        } else if (operand instanceof Operand.Code code) {
            return code.code();
        } else if (operand instanceof Operand.OfLevel level) {
            return level.level().name();
        }
        return operand instanceof Operand.Whole whole ? "" + whole.number() : operand.toString();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '>', quoteCharacter = '^', textBlock = """
            connected                                       > connected
            connected == true                               > connected
            connected != true                               > not connected
            connected == false                              > not connected
            connected != false                              > connected
            ! connected                                     > not connected
            ! ! connected                                   > connected
            count == 1                                      > count == 1
            ! ( count == 1 )                                > count != 1
            channel in ( "sms", "call" )                    > channel in [sms, call]
            channel not in ( "sms" )                        > channel not in [sms]
            ! ( channel in ( "sms" ) )                      > channel not in [sms]
            conduct contains "threat"                       > conduct has threat
            conduct not contains "threat"                   > conduct lacks threat
            ! ( conduct contains "threat" )                 > conduct lacks threat
            count == null                                   > count unknown
            count != null                                   > count known
            ! ( count == null )                             > count known
            debt.stage == "sued"                            > DEBT.stage == sued
            borrower.willingToPay                           > BORROWER.willingToPay
            debt.agency.with                                > DEBT.agency.with
            debt.agencyRisk == HIGH                         > DEBT.agencyRisk == HIGH
            """)
    void a_single_condition(String source, String expected) {
        assertThat(shown(parsed(source))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"<, >=", "<=, >", ">, <=", ">=, <", "==, !=", "!=, =="})
    void a_comparison_negated_is_its_opposite(String op, String opposite) {
        assertThat(shown(parsed("! ( count " + op + " 1 )"))).isEqualTo("count " + opposite + " 1");
        assertThat(shown(parsed("count " + op + " 1").negated().negated())).isEqualTo("count " + op + " 1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '>', quoteCharacter = '^', textBlock = """
            connected && agreed || onlyAskedToPassOn              > [[connected & agreed] | onlyAskedToPassOn]
            connected || agreed && onlyAskedToPassOn              > [connected | [agreed & onlyAskedToPassOn]]
            ( connected || agreed ) && onlyAskedToPassOn          > [[connected | agreed] & onlyAskedToPassOn]
            connected && agreed && onlyAskedToPassOn              > [connected & agreed & onlyAskedToPassOn]
            ! connected && agreed                                 > [not connected & agreed]
            ! ( connected && agreed )                             > [not connected | not agreed]
            ! ( connected || agreed )                             > [not connected & not agreed]
            ! ( connected && ( agreed || ! onlyAskedToPassOn ) )  > [not connected | [not agreed & onlyAskedToPassOn]]
            ( ( connected ) )                                     > connected
            """)
    void and_binds_closer_than_or_and_not_closest(String source, String expected) {
        assertThat(shown(parsed(source))).isEqualTo(expected);
    }

    @Test
    void a_condition_tells_the_words_it_reads_in_order() {
        assertThat(parsed("connected && ( channel == \"sms\" || debt.owed ) && debt.dueDate == debt.finalDueDate")
                        .reads()
                        .map(read -> read.word().toString()))
                .containsExactly(
                        "Contact.connected", "Contact.channel", "Debt.owed", "Debt.dueDate", "Debt.finalDueDate");
    }

    @Test
    void asking_whether_a_word_is_known_reads_nothing() {
        assertThat(parsed("count == null").reads()).isEmpty();
    }

    @Test
    void two_patterns_are_compared_as_wholes() {
        assertThat(parsed("debt == $debt"))
                .isEqualTo(new Condition.Same(
                        new Subject(1, Subject.Whose.DEBT), new Subject(0, Subject.Whose.ITSELF), true));
        assertThat(parsed("! ( debt == $debt )")).isEqualTo(parsed("debt != $debt"));
    }

    @Test
    void a_word_of_another_pattern_is_read_there() {
        var compare = (Condition.Compare) parsed("debt.daysPastDue > $debt.daysPastDue");
        assertThat(compare.left().subject()).isEqualTo(new Subject(1, Subject.Whose.DEBT));
        assertThat(((Read) compare.right()).subject()).isEqualTo(new Subject(0, Subject.Whose.ITSELF));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '>', quoteCharacter = '^', textBlock = """
            connected &&                    > expected a name at the end
            connected agreed                > `agreed` does not belong here
            ( connected                     > expected `)` at the end
            connected )                     > `)` does not belong here
            channel in "sms"                > expected `(` before `sms`
            channel not "sms"               > `not` stands before `in` or `contains`
            channel in ( )                  > expected a text in quotes before `)`
            """)
    void what_is_cut_short_or_too_long_is_told(String source, String message) {
        assertThatThrownBy(() -> parsed(source)).isInstanceOf(BadRule.class).hasMessage(message);
    }
}
