package org.collectionadvisor.rulebook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.collectionadvisor.conditions.Condition;
import org.collectionadvisor.conditions.Read;
import org.collectionadvisor.facts.BudgetSums;
import org.collectionadvisor.facts.Vocabulary;
import org.collectionadvisor.facts.Word;
import org.collectionadvisor.files.Problems;
import org.collectionadvisor.json.Nearest;
import org.collectionadvisor.situation.Debt;
import org.collectionadvisor.texts.Frame;
import org.collectionadvisor.texts.Text;
import org.collectionadvisor.texts.Texts;
import org.jspecify.annotations.Nullable;

/** Checks what no single file can know: that names meet, sources exist, and every conclusion has its words. */
final class Soundness {
    /** What a step itself brings to its words: its day, and the debt's part of the payment that can be borne. */
    private static final Set<String> STEPS_OWN = Set.of("by", "payment");

    private static final Vocabulary VOCABULARY = Vocabulary.standard();

    private final List<Rule> rules;
    private final Map<String, FigureHistory> figures;
    private final Map<String, Source> sources;
    private final Texts texts;
    private final Problems problems;

    Soundness(
            List<Rule> rules,
            Map<String, FigureHistory> figures,
            Map<String, Source> sources,
            Texts texts,
            Problems problems) {
        this.rules = rules;
        this.figures = figures;
        this.sources = sources;
        this.texts = texts;
        this.problems = problems;
    }

    void check() {
        var seen = new HashMap<String, Rule>();
        for (var rule : rules) {
            var other = seen.put(rule.id(), rule);
            if (other != null) {
                problem(rule, "`" + rule.id() + "` is a rule already, in " + other.file(), "give it a name of its own");
            }
            rule.sources().forEach(id -> mustExist(rule, id));
            words(rule);
            questions(rule);
        }
        figures.values().forEach(this::sourceOfFigure);
        if (!figures.containsKey(BudgetSums.AFFORDABLE_SHARE)) {
            problems.add("budget/figures.yaml", 0, "`" + BudgetSums.AFFORDABLE_SHARE + "` is missing", "");
        }
        if (texts.disclaimer() == null) {
            problems.add("texts.yaml", 0, "the `disclaimer` is missing", "");
        }
        for (var frame : Frame.values()) {
            if (frame != Frame.LATER_THAN_CHECKED && texts.frame(frame) == null) {
                problems.add("texts.yaml", 0, "the frame `" + frame.code() + "` is missing", "");
            }
        }
        for (var product : Debt.Product.values()) {
            if (texts.name("product", product.code()) == null) {
                problems.add("texts.yaml", 0, "`" + product.code() + "` has no name", "add to names: product");
            }
        }
    }

    private void problem(Rule rule, String message, String hint) {
        problems.add(rule.file(), rule.line(), message, hint);
    }

    private void mustExist(Rule rule, String id) {
        if (!sources.containsKey(id)) {
            problem(rule, "`" + id + "` is no source", Nearest.hint(id, sources.keySet()));
        }
    }

    private void sourceOfFigure(FigureHistory figure) {
        if (!sources.containsKey(figure.source())) {
            problems.add(
                    "figures.yaml",
                    0,
                    "`" + figure.name() + "` cites `" + figure.source() + "`, which is no source",
                    Nearest.hint(figure.source(), sources.keySet()));
        }
    }

    private void words(Rule rule) {
        var conclusion = rule.conclusion();
        if (conclusion instanceof Conclusion.LeaveOut
                || conclusion instanceof Conclusion.Rank
                || conclusion instanceof Conclusion.Interruption) {
            return;
        }
        mustRead(rule, texts.because(rule.id()), "because: " + rule.id());
        if (conclusion instanceof Conclusion.Finding finding) {
            mustStand(rule, texts.finding(finding.code()), "findings: " + finding.code());
        } else if (conclusion instanceof Conclusion.Risk risk) {
            var channel = risk.channel().code();
            var level = risk.level().code();
            mustStand(rule, texts.risk(channel, level), "risks: " + channel + ": " + level);
        } else if (conclusion instanceof Conclusion.Step step) {
            var text = texts.step(step.code());
            mustStand(rule, text, "steps: " + step.code());
            if (text != null) {
                sharedWords(rule, "step", text.all(), STEPS_OWN);
            }
        } else if (conclusion instanceof Conclusion.Answer answer) {
            var text = texts.answer(answer.code());
            mustStand(rule, text, "answers: " + answer.code());
            if (text != null) {
                sharedWords(rule, "answer", List.of(text), Set.of());
            }
        }
    }

    private void mustStand(Rule rule, @Nullable Object text, String where) {
        if (text == null) {
            problem(rule, "`" + rule.id() + "` has no words", "add to a texts.yaml: " + where);
        }
    }

    /** A reason may name only words of the rule's fact, and bare only those that are known wherever the rule holds. */
    private void mustRead(Rule rule, @Nullable Text text, String where) {
        mustStand(rule, text, where);
        if (text != null) {
            var known = rule.when().known().stream().map(Soundness::written).collect(Collectors.toSet());
            for (var phrase : List.of(text.zh(), text.en())) {
                phrase.variables().forEach((name, bare) -> variable(rule, name, bare && !known.contains(name)));
            }
        }
    }

    private static String written(Read read) {
        var prefix = switch (read.whose()) {
            case ITSELF -> "";
            case DEBT -> "debt.";
            case BORROWER -> "borrower.";
        };
        return prefix + read.word().name();
    }

    /** @param own what the conclusion itself brings to its words */
    private void sharedWords(Rule rule, String conclusion, List<Text> words, Set<String> own) {
        for (var one : words) {
            for (var phrase : List.of(one.zh(), one.en())) {
                phrase.variables().forEach((name, bare) -> {
                    // Many rules share the words of a conclusion: only the debt and the borrower are there for all of
                    // them.
                    if (!own.contains(name) && !name.matches("(debt|borrower|figures)\\..*")) {
                        problem(
                                rule,
                                "the words of its " + conclusion + " use `" + name + "`",
                                "write debt.… or borrower.… before it");
                    } else {
                        variable(rule, name, bare);
                    }
                });
            }
        }
    }

    private void variable(Rule rule, String name, boolean mayBeUnknown) {
        if (STEPS_OWN.contains(name) || name.startsWith("figures.")) {
            if (name.startsWith("figures.") && !figures.containsKey(name.substring("figures.".length()))) {
                problem(rule, "its words use `" + name + "`, which is no figure", "");
            }
            if (STEPS_OWN.contains(name) && mayBeUnknown) {
                problem(
                        rule,
                        "its words use `" + name + "`, which may be unknown",
                        "write {{#" + name + "}} … {{" + name + "}} … {{/" + name + "}}");
            }
            return;
        }
        var fact = name.startsWith("debt.") ? "Debt" : name.startsWith("borrower.") ? "Borrower" : rule.fact();
        var word = VOCABULARY.words(fact).get(name.replaceFirst("^(debt|borrower)\\.", ""));
        if (word == null) {
            problem(rule, "its words use `" + name + "`, which is no word of " + fact, "");
        } else if (word.argument() != Word.Argument.NONE) {
            problem(rule, "its words use `" + name + "`, which needs to be told of what", "write it out in words");
        } else if (mayBeUnknown && !(word.alwaysKnown() && !name.startsWith("debt."))) {
            problem(
                    rule,
                    "its words use `" + name + "`, which may be unknown",
                    "let the rule read it, or write {{#" + name + "}} … {{" + name + "}} … {{/" + name + "}}");
        }
    }

    /** Whatever can hold a rule back must be something a person can be asked. */
    private void questions(Rule rule) {
        if (!rule.conclusion().canBeOpen()) {
            return;
        }
        mayLeaveOpen(rule.when())
                .flatMap(read -> read.word().askedBy().stream())
                .distinct()
                .forEach(member -> {
                    if (!texts.askable().containsKey(member)) {
                        problem(
                                rule,
                                "no question asks for `" + member + "`",
                                "add to a texts.yaml: questions: " + member);
                    }
                });
    }

    /** The words that are asked for where they leave a condition open; what an `unless` reads never does. */
    private static Stream<Read> mayLeaveOpen(Condition condition) {
        if (condition instanceof Condition.Single) {
            return condition.reads();
        }
        return condition instanceof Condition.Unless
                ? Stream.of()
                : condition.parts().stream().flatMap(Soundness::mayLeaveOpen);
    }
}
