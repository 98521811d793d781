package org.collectionadvisor.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.collectionadvisor.advice.Advice;
import org.collectionadvisor.facts.DebtFacts;
import org.collectionadvisor.facts.Told;
import org.collectionadvisor.session.Conclusions;
import org.jspecify.annotations.Nullable;

/** Everything that is decided about one situation, so that it can be laid beside what another rulebook decides. */
final class Decisions {
    private final Map<Subject, Decided> bySubject = new HashMap<>();

    /** What a decision is about. */
    enum Kind {
        ANSWER("answer to"),
        RISK("risk"),
        FINDING("finding"),
        STEP("step"),
        DRAFT("draft of step"),
        RANK("rank of debts"),
        BUDGET("budget"),
        QUESTIONS("questions");

        private final String inWords;

        Kind(String inWords) {
            this.inWords = inWords;
        }

        String inWords() {
            return inWords;
        }
    }

    /**
     * What a decision is about.
     *
     * @param what its code or channel; empty where there is one only
     * @param debt the debt's index, below 0 for the borrower as a whole
     */
    record Subject(Kind kind, String what, int debt) {}

    /**
     * What is decided, and by which rules.
     *
     * @param value null where nothing is: a step that rules withhold has the rules that do
     */
    record Decided(@Nullable String value, Set<String> rules) {
        static final Decided NOTHING = new Decided(null, Set.of());
    }

    /** @param advice of the same conclusions, in any form */
    static Decisions of(Conclusions conclusions, Advice advice) {
        var decisions = new Decisions();
        decisions.add(conclusions);
        decisions.put(Kind.BUDGET, "", -1, String.valueOf(advice.budget()), Set.of());
        return decisions;
    }

    private void add(Conclusions conclusions) {
        conclusions
                .answers()
                .forEach(answer -> put(Kind.ANSWER, answer.to(), -1, answer.code(), rules(answer.reasons())));
        conclusions
                .risks()
                .forEach(risk -> put(
                        Kind.RISK,
                        risk.channel().code(),
                        risk.debt().index(),
                        risk.level().code(),
                        rules(risk.reasons())));
        conclusions
                .findings()
                .forEach(finding ->
                        put(Kind.FINDING, finding.code(), index(finding.debt()), "found", rules(finding.reasons())));
        conclusions.steps().forEach(step -> {
            boolean stands = step.withheld().isEmpty();
            put(
                    Kind.STEP,
                    step.code(),
                    index(step.debt()),
                    stands ? step.by() == null ? "advised" : "by " + step.by() : null,
                    rules(stands ? step.reasons() : step.withheld()));
            if (stands && !step.draftWithheld().isEmpty()) {
                put(Kind.DRAFT, step.code(), index(step.debt()), "withheld", rules(step.draftWithheld()));
            }
        });
        conclusions.ranks().forEach((debt, rank) -> put(Kind.RANK, "", debt.index(), String.valueOf(rank), Set.of()));
        var asked = new TreeSet<String>();
        var waiting = new TreeSet<String>();
        conclusions.asks().forEach(ask -> {
            ask.told().stream().map(Told::pointer).forEach(asked::add);
            waiting.addAll(ask.rules());
        });
        put(Kind.QUESTIONS, "", -1, String.valueOf(asked), waiting);
    }

    private void put(Kind kind, String what, int debt, @Nullable String value, Set<String> rules) {
        bySubject.put(new Subject(kind, what, debt), new Decided(value, rules));
    }

    private static int index(@Nullable DebtFacts debt) {
        return debt == null ? -1 : debt.index();
    }

    private static Set<String> rules(List<Conclusions.Reason> reasons) {
        var rules = new TreeSet<String>();
        reasons.forEach(reason -> rules.add(reason.rule().id()));
        return rules;
    }

    Decided at(Subject subject) {
        return bySubject.getOrDefault(subject, Decided.NOTHING);
    }

    /** Everything that either is about. */
    static Set<Subject> subjects(Decisions one, Decisions other, Function<Subject, String> order) {
        var all = new TreeSet<Subject>(java.util.Comparator.comparing(Subject::kind)
                .thenComparing(order)
                .thenComparingInt(Subject::debt));
        all.addAll(one.bySubject.keySet());
        all.addAll(other.bySubject.keySet());
        return all;
    }
}
