package org.collectionadvisor.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.collectionadvisor.conditions.Condition;
import org.collectionadvisor.conditions.Defined;
import org.collectionadvisor.conditions.Operand;
import org.collectionadvisor.conditions.Read;
import org.collectionadvisor.facts.Layer;
import org.collectionadvisor.texts.Phrase;
import org.collectionadvisor.texts.Text;
import org.collectionadvisor.written.BadRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Conditions as they are parsed, shown in a form that has brackets wherever something belongs together. */
class ConditionTest {
    private static final Map<String, Definition> DEFINITIONS = Stream.of(
                    definition("Contact", "civil", "connected, channel == \"call\""),
                    definition("Contact", "rude", "!civil || ours"),
                    definition("Contact", "ours", "debt.late"),
                    definition("Debt", "late", "unless( stage == \"current\" ) && borrower.poor"),
                    definition("Borrower", "poor", "!willingToPay"),
                    definition("Contact", "circle", "!round"),
                    definition("Contact", "round", "connected && circle"))
            .collect(Collectors.toMap(Definition::key, one -> one));

    private static Definition definition(String fact, String name, String is) {
        return new Definition(fact, name, is, java.util.List.of(), new Text(Phrase.of(""), Phrase.of("")), 1);
    }

    private static Condition parsed(String source) {
        var codes = new Codes(Map.of(), java.util.List.of("threat"), Map.of());
        var names = new Scope.Names(codes, Map.of(), DEFINITIONS, Declarations.NONE);
        return ConditionParser.condition(source, Scope.of(names, Layer.STEPS, "Contact", "$contact"));
    }

    private static String shown(Condition condition) {
        if (condition instanceof Condition.All all) {
            return all.parts().stream().map(ConditionTest::shown).collect(Collectors.joining(" & ", "[", "]"));
        } else if (condition instanceof Condition.Any any) {
            return any.parts().stream().map(ConditionTest::shown).collect(Collectors.joining(" | ", "[", "]"));
        } else if (condition instanceof Condition.Is is) {
            return (is.expected() ? "" : "not ") + shown(is.left());
        } else if (condition instanceof Condition.Compare compare) {
            return shown(compare.left()) + " " + compare.op().sign() + " " + shown(compare.right());
        } else if (condition instanceof Condition.OneOf one) {
            return shown(one.left())
                    + (one.expected() ? " in " : " not in ")
                    + one.codes().stream().map(Operand.Code::code).toList();
        } else if (condition instanceof Condition.Contains contains) {
            return shown(contains.left())
                    + (contains.expected() ? " has " : " lacks ")
                    + contains.code().code();
        } else if (condition instanceof Condition.Known known) {
            return shown(known.left()) + (known.expected() ? " known" : " unknown");
        }
        if (condition instanceof Defined defined) {
            return shown(defined.writtenOut());
        }
        var unless = (Condition.Unless) condition;
        return (unless.expected() ? "unless " : "surely ") + shown(unless.of());
    }

    private static String shown(Operand operand) {
        if (operand instanceof Read read) {
            return (read.whose() == Read.Whose.ITSELF ? "" : read.whose() + ".")
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
        assertThat(parsed("connected && ( channel == \"sms\" || debt.disputed ) && debt.dueDate == debt.finalDueDate")
                        .reads()
                        .map(read -> read.word().toString()))
                .containsExactly(
                        "Contact.connected", "Contact.channel", "Debt.disputed", "Debt.dueDate", "Debt.finalDueDate");
    }

    @Test
    void many_conditions_side_by_side_are_not_deep() {
        assertThat(parsed("connected" + " && connected".repeat(100)).reads()).hasSize(101);
        assertThatThrownBy(() -> parsed("(".repeat(100) + "connected" + ")".repeat(100)))
                .isInstanceOf(BadRule.class);
    }

    @Test
    void asking_whether_a_word_is_known_reads_nothing() {
        assertThat(parsed("count == null").reads()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '>', quoteCharacter = '^', textBlock = """
            unless( connected )                       > unless connected
            ! unless( connected )                     > surely connected
            ! ! unless( connected )                   > unless connected
            unless( connected && agreed ) && agreed   > [unless [connected & agreed] & agreed]
            unless( ! connected )                     > unless not connected
            $contact.connected                        > connected
            civil                                     > [connected & channel == call]
            ! civil                                   > [not connected | channel != call]
            unless( civil )                           > unless [connected & channel == call]
            debt.late                                 > [unless DEBT.stage == current & not BORROWER.willingToPay]
            borrower.poor                             > not BORROWER.willingToPay
            rude && agreed   > [[[not connected | channel != call] | [unless DEBT.stage == current & not BORROWER.willingToPay]] & agreed]
            """)
    void what_is_not_known_to_be_so_and_what_was_given_a_name(String source, String expected) {
        assertThat(shown(parsed(source))).isEqualTo(expected);
    }

    @Test
    void what_an_unless_reads_is_read_but_not_known() {
        assertThat(parsed("unless( connected )").reads())
                .extracting(read -> read.word().name())
                .containsExactly("connected");
        assertThat(parsed("unless( connected )").known()).isEmpty();
        assertThat(parsed("! unless( connected )").known()).hasSize(1);
    }

    @Test
    void only_what_every_alternative_reads_is_known() {
        assertThat(parsed("( count == null || count >= 1 ) && agreed").known())
                .extracting(read -> read.word().name())
                .containsExactly("agreed");
        assertThat(parsed("connected && count >= 1 || count == 0").known())
                .extracting(read -> read.word().name())
                .containsExactly("count");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '>', quoteCharacter = '^', textBlock = """
            connected &&                    > expected a name at the end
            connected agreed                > a comma is missing before `agreed`
            ( connected                     > expected `)` at the end
            connected )                     > `)` closes a bracket that nobody opened
            channel in "sms"                > expected `(` before `"sms"`
            channel not "sms"               > `not` stands before `in` or `contains`
            channel in ( )                  > expected a text in quotes before `)`
            unless connected                > a bracket is missing after `unless`
            unless( connected               > expected `)` at the end
            $debt.disputed                    > `$debt` is bound nowhere
            debt                            > a fact stands where a word should
            civil == true                   > `civil` holds or not, it has no value
            count == civil                  > `civil` holds or not, it has no value
            circle   > it is defined by itself: Contact.circle → Contact.round → Contact.circle
            """)
    void what_is_cut_short_or_too_long_is_told(String source, String message) {
        assertThatThrownBy(() -> parsed(source)).isInstanceOf(BadRule.class).hasMessage(message);
    }
}
