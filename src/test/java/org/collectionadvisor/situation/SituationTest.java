package org.collectionadvisor.situation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.collectionadvisor.situation.Reads.DAY;
import static org.collectionadvisor.situation.Reads.read;
import static org.collectionadvisor.situation.Reads.with;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.collectionadvisor.situation.BadSituation.Code;
import org.collectionadvisor.situation.Situation.Language;
import org.junit.jupiter.api.Test;

class SituationTest {
    private static final Situation TOLD = read(with("'wants':['stop-calls'],'budget':{'income':1}"));
    private static final List<String> KNOWN = List.of("stop-calls", "pay-less");

    @Test
    void in_another_language_it_is_otherwise_the_same() {
        var english = TOLD.in(Language.EN);
        assertThat(english.language()).isEqualTo(Language.EN);
        assertThat(english).isNotEqualTo(TOLD);
        assertThat(english.in(Language.ZH)).isEqualTo(TOLD);
    }

    @Test
    void what_is_changed_afterwards_changes_nothing_in_it() {
        var list = new ArrayList<>(List.of("a"));
        var copied = Situation.copy(list);
        var members = new HashMap<String, Object>(Map.of("b", 1, "a", 2));
        var copiedMembers = Situation.copy(members);
        list.clear();
        members.clear();
        assertThat(copied).containsExactly("a").isUnmodifiable();
        assertThat(copiedMembers.keySet()).containsExactly("a", "b");
        assertThat(copiedMembers).isUnmodifiable();
    }

    @Test
    void unknown_stays_unknown_and_none_stays_none() {
        assertThat(Situation.copy((List<String>) null)).isNull();
        assertThat(Situation.copy(List.of())).isEmpty();
        assertThat(Situation.copy((Map<String, Object>) null)).isEmpty();
        assertThat(Situation.copy(Map.of())).isEmpty();
        assertThat(Situation.copy(Arrays.asList("a", null)))
                .containsExactly("a", null)
                .isUnmodifiable();
    }

    @Test
    void nothing_is_known_of_the_unknown() {
        assertThat(Borrower.unknown()).isEqualTo(BorrowerBuilder.builder().build());
        assertThat(Borrower.unknown().distress()).isNull();
        assertThat(Debt.unknown().product()).isNull();
        assertThat(Debt.unknown().declared()).isEmpty();
    }

    @Test
    void rules_ask_whether_the_debt_was_handed_over_by_another_word() {
        assertThat(new Agency(true, null, null, null).handedOver()).isTrue();
        assertThat(new Agency(false, null, null, null).handedOver()).isFalse();
        assertThat(new Agency(null, null, null, null).handedOver()).isNull();
    }

    @Test
    void too_early_a_day_is_refused_with_the_first_that_is_not() {
        assertRefusal(
                BadSituation.tooEarly(TOLD, LocalDate.of(2021, 1, 1)),
                Code.OUT_OF_RANGE,
                "/asOf",
                "`asOf` must not be before 2021-01-01.");
    }

    @Test
    void a_code_that_the_rulebook_does_not_know_is_refused_with_those_it_does() {
        assertRefusal(
                BadSituation.unknownCode(TOLD, "/wants/0", "stop-call", KNOWN),
                Code.UNKNOWN_CODE,
                "/wants/0",
                "An entry of `wants` is not known here; did you mean `stop-calls`?");
        assertRefusal(
                BadSituation.unknownCode(TOLD, "/done/0/step", "something", KNOWN),
                Code.UNKNOWN_CODE,
                "/done/0/step",
                "`step` is not known here; allowed are `stop-calls`, `pay-less`.");
        assertRefusal(
                BadSituation.unknownCode(TOLD, "/wants/0", "stop-call", List.of()),
                Code.UNKNOWN_CODE,
                "/wants/0",
                "An entry of `wants` is not known here; there is none.");
    }

    @Test
    void a_pointer_to_no_member_is_refused_with_the_one_that_was_meant() {
        assertRefusal(
                BadSituation.unknownPointer(TOLD, "/unanswered/0", "/budget/incom", List.of("/budget/income")),
                Code.UNKNOWN_MEMBER,
                "/unanswered/0",
                "An entry of `unanswered` is not known here; did you mean `/budget/income`?");
    }

    private static void assertRefusal(BadSituation refusal, Code code, String pointer, String message) {
        assertThat(refusal).hasMessage(message);
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.pointer()).isEqualTo(pointer);
        assertThat(refusal.id()).isEqualTo("B-1");
    }

    @Test
    void a_moment_tells_itself_as_it_was_told() {
        assertThat(Moment.of(DAY)).isEqualTo(new Moment("2026-11-22", Range.of(DAY), null));
    }
}
