package org.collectionadvisor.rulebook;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.collectionadvisor.files.Yaml;

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

    /** @param places where the wants are written */
    void check(Codes codes, Yaml places) {
        codes.wants().forEach((want, answers) -> {
            var always = answers.stream().filter(this::alwaysHolds).findFirst().orElse(null);
            var last = answers.isEmpty() ? null : answers.get(answers.size() - 1);
            if (always == null) {
                places.member(want).problem("no-last-answer", want, last == null ? "" : last);
            } else if (!always.equals(last)) {
                places.member(want).problem("answer-after-last", want, always);
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
