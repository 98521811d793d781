package org.collectionadvisor.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.collectionadvisor.facts.Fact;
import org.collectionadvisor.facts.Facts;
import org.collectionadvisor.rulebook.NamedConditions;
import org.collectionadvisor.rulebook.Rulebook;
import org.collectionadvisor.situation.Situation.Language;
import org.collectionadvisor.situation.SituationReader;
import org.collectionadvisor.texts.Phrase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a place in a text becomes. */
class FillerTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final Rulebook RULEBOOK = Rulebook.embedded();

    private static Facts facts(String debt, String beside) {
        var json = "{'id':'B-1','debts':[{'id':'d','product':'huabei'" + debt + "}]" + beside + "}";
        return new Facts(
                new SituationReader().read(json.replace('\'', '"'), DAY),
                RULEBOOK.on(DAY).figures(),
                RULEBOOK.workingDays());
    }

    private static Filler filler(Language language) {
        return new Filler(
                RULEBOOK.texts(),
                new NamedConditions(RULEBOOK),
                RULEBOOK.on(DAY).figures(),
                language);
    }

    private static String filled(String phrase, Fact about) {
        return filler(Language.EN).fill(Phrase.of(phrase), about);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'daysPastDue':{'atLeast':20,'atMost':30} | {{debt.daysPastDue}} | about 20 to 30",
                "'daysPastDue':{'atLeast':20} | {{debt.daysPastDue}} | at least 20",
                "'principal':{'atMost':3000} | {{debt.principal}} | at most 3,000",
                "'daysPastDue':{'atLeast':20,'atMost':20} | {{debt.daysPastDue}} | 20",
                "'daysPastDue':20 | {{daysPastDue}} | 20",
                "'daysPastDue':20 | {{product}} | Huabei",
                "'daysPastDue':20 | {{debt.product}} is late | Huabei is late",
                "'stage':'overdue' | {{^daysPastDue}}days untold{{/daysPastDue}} | days untold"
            })
    void a_value_told_roughly_is_said_so(String told, String phrase, String said) {
        var debt = facts("," + told, "").debts().get(0);
        assertThat(filled(phrase, debt)).isEqualTo(said);
    }

    @Test
    void what_is_not_known_or_is_no_word_shows_nothing() {
        var facts = facts("", "");
        assertThat(filled(
                        "{{#debt.principal}}told{{/debt.principal}}.",
                        facts.debts().get(0)))
                .isEqualTo(".");
        assertThat(filled(
                        "{{#debt.nothing}}told{{/debt.nothing}}.", facts.debts().get(0)))
                .isEqualTo(".");
        assertThat(filled("{{#debt.product}}told{{/debt.product}}.", facts.borrower()))
                .isEqualTo(".");
        assertThat(filled("{{#figures.none}}told{{/figures.none}}.", facts.borrower()))
                .isEqualTo(".");
    }

    @Test
    void a_figure_is_shown_as_it_stands_on_the_day() {
        var shown = filled("{{figures.agency.outsourcing-day}}", facts("", "").borrower());
        assertThat(shown).matches("[0-9]+");
    }

    @Test
    void several_codes_are_listed_by_their_names_and_none_show_nothing() {
        var papers = ",'legalPapers':[{'kind':'summons'},{'kind':'judgment'}]";
        var phrase = "{{#borrower.paperKinds}}{{borrower.paperKinds}}{{/borrower.paperKinds}}.";
        var told = facts("", papers).borrower();
        assertThat(filled(phrase, told)).contains(", ").endsWith(".").doesNotContain("summons,judgment");
        assertThat(filler(Language.ZH).fill(Phrase.of(phrase), told)).contains("、");
        assertThat(filled(phrase, facts("", ",'legalPapers':[]").borrower())).isEqualTo(".");
    }

    @Test
    void a_definition_shows_its_section_where_it_holds() {
        var late = facts(",'daysPastDue':20", "").debts().get(0);
        var onTime = facts(",'stage':'current'", "").debts().get(0);
        var phrase = "{{#debt.notLate}}not {{/debt.notLate}}late";
        assertThat(filled(phrase, late)).isEqualTo("late");
        assertThat(filled(phrase, onTime)).isEqualTo("not late");
    }

    @Test
    void a_text_without_its_places_is_plain() {
        assertThat(Filler.plain(Phrase.of("whole"))).isEqualTo("whole");
        assertThat(Filler.plain(Phrase.of("a{{#b}}{{b}}{{/b}}c"))).isEqualTo("ac");
    }
}
