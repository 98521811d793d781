package org.collectionadvisor.explain;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.collectionadvisor.advice.Form;
import org.collectionadvisor.advice.Wording;
import org.collectionadvisor.facts.Fact;
import org.collectionadvisor.facts.Vocabulary;
import org.collectionadvisor.rulebook.Rule;
import org.collectionadvisor.rulebook.Rulebook;
import org.collectionadvisor.session.Conclusions;
import org.collectionadvisor.session.Reasoner;
import org.collectionadvisor.situation.Situation;
import org.collectionadvisor.situation.Situation.Language;
import org.jspecify.annotations.Nullable;

/** Explains what the rules of one rulebook concluded; safe for any number of threads. */
public final class Explainer {
    /** The debts after these are left out of what is not advised. */
    static final int MOST_DEBTS = 20;

    /** How many steps are tried, the first by code and debt. */
    static final int MOST_ACTS = 20;

    /** How many answers to one question are tried. */
    static final int MOST_ANSWERS = 5;

    private final Rulebook rulebook;
    private final Reasoner reasoner;
    private final Wording wording;
    private final WhatIf whatIf;

    public Explainer(Reasoner reasoner, Wording wording) {
        this.reasoner = reasoner;
        this.wording = wording;
        rulebook = reasoner.rulebook();
        whatIf = new WhatIf(reasoner);
    }

    /** The advice that conclusions become, with what is told beside it: nothing where the rules withhold warnings. */
    public Explained explain(Conclusions conclusions) {
        var advice = wording.advice(conclusions, Form.FULL);
        if (conclusions.warningsWithheld()) {
            return new Explained(advice, Explanation.NOTHING);
        }
        var truths = truths(conclusions);
        var inShort = new InShort(advice, truths.aloud(), truths.measures());
        var answered = new Answered(whatIf, wording, rulebook, conclusions, inShort);
        var values = answered.values();
        return new Explained(
                advice.withWhy(answered.why(values)),
                new Explanation(
                        new Nearest(rulebook, conclusions, truths).notAdvised(),
                        new Acts(whatIf, rulebook.texts(), conclusions).wouldChange(),
                        new Forecasts(whatIf, conclusions).forecast(),
                        values,
                        new Grounding(rulebook, conclusions).grounds()));
    }

    /** What was not concluded, and what the nearest rule lacks. */
    List<NotAdvised> notAdvised(Conclusions conclusions) {
        return new Nearest(rulebook, conclusions, truths(conclusions)).notAdvised();
    }

    private Truths truths(Conclusions conclusions) {
        return new Truths(rulebook, conclusions, conclusions.facts().situation().language());
    }

    /** What the rules conclude some days later if nothing is done; null if that contradicts what was told. */
    @Nullable
    Conclusions later(int days, Situation situation) {
        return whatIf.conclude(List.of(Later.in(days, situation))).get(0);
    }

    /** The index of a rule by its id, below 0 where there is none. */
    public int index(String rule) {
        var rules = rulebook.rules();
        for (int i = 0; i < rules.size(); i++) {
            if (rules.get(i).id().equals(rule)) {
                return i;
            }
        }
        return -1;
    }

    /**
     * Why a rule speaks about a situation or keeps silent, in the situation's language.
     *
     * @param index the rule's in the rulebook
     */
    public RuleTruth why(int index, Situation situation) {
        return why(index, reasoner.conclude(situation));
    }

    RuleTruth why(int index, Conclusions conclusions) {
        var rule = rulebook.rules().get(index);
        var situation = conclusions.facts().situation();
        var truths = truths(conclusions);
        var type = Objects.requireNonNull(Vocabulary.standard().type(rule.fact()));
        var marks = new PlainMarks(truths.measures(), conclusions.facts().figures());
        return new RuleTruth(
                rule.id(),
                rule.fact(),
                new Concluding(situation.language(), marks).of(rule.conclusion()),
                conclusions.spoken().get(index),
                rulebook.on(situation.asOf()).speaking().get(index),
                conclusions.of(type).stream()
                        .map(fact -> ofFact(rule, fact, truths))
                        .toList());
    }

    private static RuleTruth.OfFact ofFact(Rule rule, Fact fact, Truths truths) {
        return new RuleTruth.OfFact(
                fact.pointer(),
                debtId(fact),
                Truths.truth(rule.when(), fact),
                rule.when().parts().stream().map(part -> truths.of(part, fact)).toList());
    }

    static @Nullable String debtId(Fact fact) {
        var debt = fact.debt();
        return debt == null || debt.isUnnamed() ? null : debt.told().id();
    }

    /**
     * A rule in words.
     *
     * @param index the rule's in the rulebook
     * @param day the day whose figures are shown
     */
    public RuleInWords rule(int index, LocalDate day) {
        var rule = rulebook.rules().get(index);
        return new RuleInWords(
                rule.id(),
                rule.fact(),
                rule.file(),
                rule.line(),
                RuleInWords.Words.of(rulebook, rule, Language.ZH, day),
                RuleInWords.Words.of(rulebook, rule, Language.EN, day),
                RuleInWords.sources(rulebook, rule));
    }
}
