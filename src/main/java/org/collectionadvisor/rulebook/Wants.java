package org.collectionadvisor.rulebook;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.collectionadvisor.files.Problems;

/** Checks that whoever comes to ask is answered, whatever was told. */
final class Wants {
    private final List<Rule> rules;
    private final Collection<Source> sources;
    private final LocalDate earliest;

    /**
     * @param sources those that rules may cite
     * @param earliest the first day whose law the rulebook knows
     */
    Wants(List<Rule> rules, Collection<Source> sources, LocalDate earliest) {
        this.rules = rules;
        this.sources = sources;
        this.earliest = earliest;
    }

    void check(Codes codes, Problems problems) {
        codes.wants().forEach((want, answers) -> {
            var always = answers.stream().filter(this::alwaysHolds).findFirst().orElse(null);
            var last = answers.isEmpty() ? null : answers.get(answers.size() - 1);
            if (always == null) {
                problems.add(
                        RulebookReader.CODES,
                        0,
                        "`" + want + "` has no answer that always holds",
                        "let a rule on `Borrower( )` conclude " + (last == null ? "one" : "`" + last + "`")
                                + ", by a source that is always in force");
            } else if (!always.equals(last)) {
                problems.add(
                        RulebookReader.CODES,
                        0,
                        "no answer to `" + want + "` after `" + always + "` is ever said, since that one always holds",
                        "let it stand last");
            }
        });
    }

    private boolean alwaysHolds(String answer) {
        return rules.stream()
                .filter(rule -> rule.conclusion() instanceof Conclusion.Answer of
                        && of.code().equals(answer))
                .anyMatch(this::alwaysHolds);
    }

    private boolean alwaysHolds(Rule rule) {
        return rule.fact().equals("Borrower")
                && rule.when().parts().isEmpty()
                && rule.from() == null
                && rule.until() == null
                && sources.stream()
                        .filter(source -> rule.sources().contains(source.id()))
                        .anyMatch(source -> source.inForce(earliest) && source.until() == null);
    }
}
