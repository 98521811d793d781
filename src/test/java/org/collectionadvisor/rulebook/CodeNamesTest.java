package org.collectionadvisor.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import org.collectionadvisor.facts.Word;
import org.junit.jupiter.api.Test;

/** What the rulebook in the jar calls the codes that people tell. */
class CodeNamesTest {
    @Test
    void each_code_that_rules_read_has_a_name() {
        var rulebook = Rulebook.embedded();
        var vocabulary = rulebook.declarations().vocabulary();
        var nameless = vocabulary.facts().stream()
                .flatMap(fact -> vocabulary.words(fact).values().stream())
                .filter(word -> word.kind() != Word.Kind.LEVEL)
                .flatMap(word -> word.codes().stream()
                        .filter(code -> rulebook.texts().name(word.name(), code) == null)
                        .map(code -> word.name() + "." + code));
        assertThat(nameless).isEmpty();
    }
}
