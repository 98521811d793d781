package org.collectionadvisor.explain;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.collectionadvisor.conditions.Condition;
import org.collectionadvisor.rulebook.Rule;
import org.collectionadvisor.rulebook.Rulebook;
import org.collectionadvisor.rulebook.Source;
import org.collectionadvisor.situation.Situation.Language;
import org.jspecify.annotations.Nullable;

/**
 * A rule read aloud in both languages, with what it rests on.
 *
 * @param fact the one it matches and speaks of
 * @param line of the file, or the cell of a table
 */
public record RuleInWords(String rule, String fact, String file, String line, Words zh, Words en, List<Cited> sources) {

    /**
     * The rule in one language.
     *
     * @param says what it concludes
     * @param when its conditions; none if it always speaks
     */
    public record Words(String says, List<Part> when) {
        static Words of(Rulebook rulebook, Rule rule, Language language, LocalDate day) {
            var measures = new Measures(language);
            var marks = new PlainMarks(measures, rulebook.on(day).figures());
            var aloud = new Aloud(rulebook, language, marks);
            return new Words(
                    new Concluding(language, marks).of(rule.conclusion()),
                    rule.when().parts().stream()
                            .map(part -> Part.of(part, aloud))
                            .toList());
        }
    }

    /** A condition, and those it is made of. */
    public record Part(String says, List<Part> parts) {
        static Part of(Condition condition, Aloud aloud) {
            return condition instanceof Condition.All
                            || condition instanceof Condition.Any
                            || condition instanceof Condition.Unless
                    ? new Part(
                            aloud.head(condition),
                            condition.parts().stream()
                                    .map(part -> of(part, aloud))
                                    .toList())
                    : new Part(aloud.of(condition), List.of());
        }
    }

    /** A source, with how much it binds. */
    public record Cited(
            String id,
            Source.Weight weight,
            String zh,
            String en,
            @Nullable String article) {}

    static List<Cited> sources(Rulebook rulebook, Rule rule) {
        return rule.sources().stream()
                .map(rulebook::source)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .map(source -> new Cited(
                        source.id(),
                        source.weight(),
                        source.title().zh().source(),
                        source.title().en().source(),
                        source.article()))
                .toList();
    }
}
