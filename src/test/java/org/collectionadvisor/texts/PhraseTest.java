package org.collectionadvisor.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhraseTest {
    private static final Map<String, String> WORDS =
            new HashMap<>(Map.of("days", "31", "debt.creditor", "某银行", "none", ""));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "已逾期 {{days}} 天|已逾期 31 天",
                "{{ days }}{{days}}|3131",
                "{{unheard}} 天|… 天",
                "「{{none}}」|「」",
                "{{#days}}逾期 {{days}} 天{{/days}}{{^days}}逾期{{/days}}。|逾期 31 天。",
                "{{#unheard}}逾期 {{unheard}} 天{{/unheard}}{{^unheard}}逾期{{/unheard}}。|逾期。",
                "{{#none}}有{{/none}}{{^none}}没有{{/none}}|没有",
                "{{#days}}a{{#debt.creditor}}b{{^unheard}}c{{/unheard}}{{/debt.creditor}}{{/days}}d|abcd",
                "{ {days} }} {days}|{ {days} }} {days}",
            })
    void places_and_sections_say_what_is_known(String phrase, String said) {
        assertThat(Phrase.of(phrase).filled(WORDS::get)).isEqualTo(said);
    }

    /** A word within a section is looked up as anywhere else: nothing of the value that opened the section can be called. */
    @ParameterizedTest
    @ValueSource(strings = {"bytes", "length", "class", "isEmpty", "hashCode"})
    void a_value_is_never_asked_for_more_than_itself(String name) {
        assertThat(Phrase.of("{{#days}}{{" + name + "}}{{/days}}").filled(WORDS::get))
                .isEqualTo("…");
    }

    @Test
    void a_word_that_stands_only_where_it_is_known_is_told_from_one_that_stands_bare() {
        var phrase = Phrase.of("{{#a}}{{a}}{{b}}{{/a}}{{^c}}{{c}}{{/c}}{{d}}{{#d}}{{d}}{{/d}}");
        assertThat(phrase.variables())
                .containsExactlyInAnyOrderEntriesOf(Map.of("a", false, "b", true, "c", true, "d", true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{#a}}", "{{/a}}", "{{#a}}{{/b}}", "{{#a}}{{^b}}{{/a}}{{/b}}", "{{^a}}a"})
    void sections_close_in_their_order(String phrase) {
        assertThat(Piece.of(phrase)).isNull();
    }
}
