package org.collectionadvisor.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.collectionadvisor.facts.Word.Argument;
import org.collectionadvisor.facts.Word.Kind;
import org.collectionadvisor.situation.LegalPaper;
import org.collectionadvisor.situation.Limits;
import org.collectionadvisor.situation.Range;
import org.collectionadvisor.situation.ReadAs;
import org.collectionadvisor.situation.Unit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordKindsTest {

    /** A record of which a fact tells. */
    public record Kept(
            @Limits.Amount Range<BigDecimal> amount,
            @Limits.Rate Range<BigDecimal> rate,
            @Limits.Whole(min = 0, max = 9) Range<Integer> count,
            @Limits.Whole(min = -1, max = 9) Range<Integer> shift,
            Range<LocalDate> day) {}

    /** A fact with a word of every kind. */
    public interface Words {
        Kept told();

        boolean sure();

        @Nullable
        Boolean perhaps();

        String text();

        Level level();

        Range<BigDecimal> amount();

        Range<BigDecimal> rate();

        Range<Integer> count();

        Range<Integer> shift();

        Range<LocalDate> day();

        LegalPaper.Kind paper();

        List<LegalPaper.Kind> papers();

        List<LocalDate> days();

        List<?> anything();

        Object other();

        boolean has(int finding);

        boolean wants(String want);

        Range<Integer> daysLeft(@In(Unit.DAYS) Figure days);

        boolean above(Figure bound);

        @LevelOf(Channel.LEGAL)
        Level legalRisk();

        @ReadAs("inForce")
        boolean in();
    }

    private static Method method(Class<?> of, String name) {
        return Stream.of(of.getMethods())
                .filter(method -> method.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Method word(String name) {
        return method(Words.class, name);
    }

    @ParameterizedTest
    @CsvSource({
        "sure, TRUTH",
        "perhaps, TRUTH",
        "text, TEXT",
        "level, LEVEL",
        "amount, AMOUNT",
        "count, WHOLE",
        "day, DATE",
        "paper, CODE",
        "papers, CODES"
    })
    void the_type_of_a_value_is_the_kind_of_its_word(String name, Kind kind) {
        assertThat(WordKinds.kind(word(name))).isEqualTo(kind);
        assertThat(WordKinds.readable(word(name))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"days", "anything", "other", "told"})
    void lists_of_days_and_other_things_cannot_be_read(String name) {
        assertThat(WordKinds.readable(word(name))).isFalse();
    }

    @Test
    void a_word_of_codes_has_all_of_them_and_no_other_has_any() {
        var papers =
                Stream.of(LegalPaper.Kind.values()).map(LegalPaper.Kind::code).toList();
        assertThat(WordKinds.codes(word("paper"))).isEqualTo(papers);
        assertThat(WordKinds.codes(word("papers"))).isEqualTo(papers);
        assertThat(WordKinds.codes(word("sure"))).isEmpty();
    }

    @Test
    void a_word_may_be_unknown_where_its_value_may_be_null() {
        assertThat(WordKinds.mayBeUnknown(word("perhaps"))).isTrue();
        assertThat(WordKinds.mayBeUnknown(word("sure"))).isFalse();
        assertThat(WordKinds.mayBeUnknown(word("text"))).isFalse();
    }

    @Test
    void what_a_word_needs_is_its_parameter() {
        assertThat(WordKinds.argument(word("sure"))).isEqualTo(Argument.NONE);
        assertThat(WordKinds.argument(word("daysLeft"))).isEqualTo(Argument.FIGURE);
        assertThat(WordKinds.argument(word("has"))).isEqualTo(Argument.NAME);
        assertThat(WordKinds.argument(word("wants"))).isEqualTo(Argument.CODE);
        assertThat(WordKinds.argumentUnit(word("daysLeft"))).isEqualTo(Unit.DAYS);
        assertThat(WordKinds.argumentUnit(word("above"))).isEqualTo(Unit.NONE);
    }

    @Test
    void a_level_is_that_of_its_channel() {
        assertThat(WordKinds.channel(word("legalRisk"))).isEqualTo(Channel.LEGAL);
        assertThat(WordKinds.channel(word("level"))).isNull();
    }

    @Test
    void what_may_not_be_told_below_zero_is_never_negative() {
        for (var of : List.of(Words.class, Kept.class)) {
            for (var never : List.of("amount", "rate", "count")) {
                assertThat(WordKinds.isNeverNegative(method(of, never)))
                        .as(never)
                        .isTrue();
            }
            for (var perhaps : List.of("shift", "day")) {
                assertThat(WordKinds.isNeverNegative(method(of, perhaps)))
                        .as(perhaps)
                        .isFalse();
            }
        }
        assertThat(WordKinds.isNeverNegative(word("other"))).isFalse();
        assertThat(WordKinds.isNeverNegative(method(Comparable.class, "compareTo")))
                .isFalse();
    }

    @Test
    void a_compiled_rule_calls_the_method_or_what_stands_in_for_it() {
        assertThat(WordKinds.javaName(word("in"))).isEqualTo("inForce");
        assertThat(WordKinds.javaName(word("sure"))).isEqualTo("sure");
    }

    @ParameterizedTest
    @CsvSource({"WHOLE, wholeOf", "AMOUNT, amountOf", "DATE, dayOf", "TRUTH, truthOf", "CODE, codeOf"})
    void what_a_rulebook_declares_is_read_by_its_kind(Kind kind, String called) {
        assertThat(WordKinds.javaName(kind)).isEqualTo(called);
    }
}
