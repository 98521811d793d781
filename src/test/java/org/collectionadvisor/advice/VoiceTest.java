package org.collectionadvisor.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.collectionadvisor.facts.DebtFacts;
import org.collectionadvisor.facts.Facts;
import org.collectionadvisor.rulebook.NamedConditions;
import org.collectionadvisor.rulebook.Rulebook;
import org.collectionadvisor.situation.Situation.Language;
import org.collectionadvisor.situation.SituationReader;
import org.junit.jupiter.api.Test;

/** How a text names the debts it is about. */
class VoiceTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final Rulebook RULEBOOK = Rulebook.embedded();

    /** Debts of these products and, after a colon, creditors. */
    private static List<DebtFacts> debts(String... debts) {
        var told = IntStream.range(0, debts.length)
                .mapToObj(i -> {
                    var parts = debts[i].split(":", 2);
                    var creditor = parts.length > 1 ? ",'creditor':'" + parts[1] + "'" : "";
                    return "{'id':'d" + i + "','product':'" + parts[0] + "'" + creditor + "}";
                })
                .collect(Collectors.joining(","));
        var json = "{'id':'B-1','debts':[" + told + "]}";
        return new Facts(
                        new SituationReader().read(json.replace('\'', '"'), DAY),
                        RULEBOOK.on(DAY).figures(),
                        RULEBOOK.workingDays())
                .debts();
    }

    private static Voice voice(List<DebtFacts> debts, Form form) {
        var figures = RULEBOOK.on(DAY).figures();
        return new Voice(
                new Filler(RULEBOOK.texts(), new NamedConditions(RULEBOOK), figures, Language.EN), debts, form);
    }

    private static List<String> names(String... products) {
        var debts = debts(products);
        var names = voice(debts, Form.FULL).names();
        return debts.stream().map(debt -> names.all(List.of(debt))).toList();
    }

    @Test
    void a_debt_goes_by_its_product_where_that_is_the_only_one() {
        assertThat(names("huabei:Ant", "credit-card:Bank")).containsExactly("Huabei", "Credit card");
    }

    @Test
    void debts_of_one_product_go_by_creditor_or_else_by_number() {
        assertThat(names("credit-card:North", "credit-card:South"))
                .containsExactly("Credit card (North)", "Credit card (South)");
        assertThat(names("credit-card:North", "credit-card:North", "credit-card:  South   Bank "))
                .containsExactly("Credit card 1", "Credit card 2", "Credit card (South Bank)");
        assertThat(names("credit-card", "huabei", "credit-card"))
                .containsExactly("Credit card 1", "Huabei", "Credit card 2");
        assertThat(names("credit-card:Credit card", "credit-card:North"))
                .containsExactly("Credit card 1", "Credit card (North)");
    }

    @Test
    void the_full_name_has_the_creditor_once() {
        var debts = debts("huabei:Ant", "credit-card:North", "credit-card:North", "credit-card:South", "jiebei");
        var names = voice(debts, Form.FULL).names();
        assertThat(debts)
                .extracting(names::full)
                .containsExactly(
                        "Huabei (Ant)",
                        "Credit card 1 (North)",
                        "Credit card 2 (North)",
                        "Credit card (South)",
                        "Jiebei");
    }

    @Test
    void what_names_no_debt_comes_last() {
        var debts = debts("huabei", "jiebei");
        assertThat(voice(debts, Form.FULL).names().all(Arrays.asList(null, debts.get(1), debts.get(0), null)))
                .isEqualTo("Jiebei, Huabei, one that names no debt");
    }

    @Test
    void a_title_names_six_debts_and_counts_those_beyond() {
        var debts = debts(Collections.nCopies(7, "huabei").toArray(new String[0]));
        var voice = voice(debts, Form.FULL);
        var six = "Huabei 1, Huabei 2, Huabei 3, Huabei 4, Huabei 5, Huabei 6";
        assertThat(voice.title("Talk", debts.subList(0, 6))).isEqualTo("Talk (" + six + ")");
        assertThat(voice.title("Talk", debts)).isEqualTo("Talk (" + six + " and others, 7 in all)");
        assertThat(voice.about("Talk.", debts)).isEqualTo(six + ", Huabei 7: Talk.");
    }

    @Test
    void where_there_is_one_debt_or_none_is_meant_none_is_named() {
        var one = debts("huabei");
        assertThat(voice(one, Form.FULL).title("Talk", one)).isEqualTo("Talk");
        var two = voice(debts("huabei", "jiebei"), Form.FULL);
        assertThat(two.title("Talk", Arrays.asList((DebtFacts) null))).isEqualTo("Talk");
        assertThat(two.about("Talk.", List.of())).isEqualTo("Talk.");
    }

    @Test
    void what_several_debts_share_is_said_at_the_first_of_them() {
        var debts = debts("huabei", "jiebei", "credit-card");
        assertThat(voice(debts, Form.FULL).shared(List.of("Wait.", "Pay.", "Wait."), List.copyOf(debts)))
                .containsExactly("Huabei, Credit card: Wait.", "Jiebei: Pay.", null);
    }

    @Test
    void a_reason_of_a_rule_is_said_once() {
        var voice = voice(debts("huabei"), Form.FULL);
        assertThat(voice.once("a", "Because.")).isEqualTo("Because.");
        assertThat(voice.once("a", "Because.")).isNull();
        assertThat(voice.once("a", "Because so.")).isEqualTo("Because so.");
        assertThat(voice.once("b", "Because.")).isEqualTo("Because.");
    }

    @Test
    void in_the_form_of_codes_nothing_is_said() {
        assertThat(voice(debts("huabei"), Form.CODES).isSilent()).isTrue();
        assertThat(voice(debts("huabei"), Form.CODES).say(() -> "Words")).isNull();
        assertThat(voice(debts("huabei"), Form.FULL).isSilent()).isFalse();
        assertThat(voice(debts("huabei"), Form.FULL).say(() -> "Words")).isEqualTo("Words");
    }
}
