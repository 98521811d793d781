package org.collectionadvisor.rulebook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.stream.Stream;
import org.collectionadvisor.conditions.Condition;
import org.collectionadvisor.conditions.Read;
import org.collectionadvisor.facts.BudgetSums;
import org.collectionadvisor.files.Sentence;
import org.collectionadvisor.situation.Debt;
import org.collectionadvisor.texts.Frame;
import org.collectionadvisor.written.RuleText;
import org.jspecify.annotations.Nullable;

/** Checks what no single file can know: that names meet, sources exist, and every conclusion has its words. */
final class Soundness {
    private final Draft draft;

    Soundness(Draft draft) {
        this.draft = draft;
    }

    void check() {
        names();
        for (var rule : draft.rules()) {
            words(rule);
            questions(rule);
        }
        draft.figures().values().forEach(figure -> {
            var place = draft.writtenAt().get("figure: " + figure.name());
            if (place != null && !figure.source().isEmpty() && !draft.sources().containsKey(figure.source())) {
                place.member("source").problem(unknownSource(figure.source()));
            }
        });
        if (!draft.figures().containsKey(BudgetSums.AFFORDABLE_SHARE)) {
            missing("budget/figures.yaml", Sentence.of("figure-missing", BudgetSums.AFFORDABLE_SHARE));
        }
        if (draft.texts().disclaimer() == null) {
            missing("texts.yaml", Sentence.of("no-disclaimer"));
        }
        for (var frame : Frame.values()) {
            if (draft.texts().frame(frame) == null) {
                frame(frame);
            }
        }
        for (var product : Debt.Product.values()) {
            if (draft.texts().name("product", product.code()) == null) {
                missing("texts.yaml", Sentence.of("name-missing", product.code()));
            }
        }
    }

    private void frame(Frame missing) {
        var said = Sentence.of("frame-missing", missing.code());
        if (missing != Frame.LATER_THAN_CHECKED) {
            missing("texts.yaml", said);
        } else if (draft.about().checkedUntil() != null) {
            missing("texts.yaml", said.instead("checked-until"));
        }
    }

    private void missing(String file, Sentence said) {
        draft.problems().add(file, 0, said);
    }

    private Sentence unknownSource(String id) {
        return Sentence.of("unknown-source", id).nearOrNew(id, draft.sources().keySet(), "sources.yaml");
    }

    /** Each rule has a name of its own, which begins with its topic; what it cites exists. */
    private void names() {
        var seen = new HashMap<String, RuleText>();
        // Of two rules of one name the one in another topic's folder is the copy, or that in the file with the longer
        // name.
        var inOrder = new ArrayList<>(draft.written());
        inOrder.sort(Comparator.comparing((RuleText rule) -> !isAtHome(rule))
                .thenComparing(rule -> rule.file().length()));
        for (var rule : inOrder) {
            var other = seen.putIfAbsent(rule.name(), rule);
            if (other != null) {
                var copied = Sentence.of("rule-twice", rule.name(), other.file() + ":" + other.place());
                draft.problems().add(rule.file(), rule.place(), copied);
            } else {
                topic(rule);
            }
            rule.sources().stream()
                    .filter(source -> !draft.sources().containsKey(source.text()))
                    .forEach(source -> draft.problems().add(rule.file(), source.place(), cited(source.text())));
        }
    }

    private Sentence cited(String id) {
        return id.isEmpty() ? Sentence.of("source-empty") : unknownSource(id);
    }

    private static boolean isAtHome(RuleText rule) {
        return isAtHome(rule.file(), rule.name());
    }

    private static boolean isAtHome(String file, String name) {
        int slash = file.indexOf('/');
        return slash < 0 || name.startsWith(file.substring(0, slash) + ".");
    }

    private void topic(RuleText rule) {
        int slash = rule.file().indexOf('/');
        int dot = rule.name().indexOf('.');
        if (slash > 0 && dot > 0 && !isAtHome(rule)) {
            var topic = rule.file().substring(0, slash);
            // Whatever names it by its right name is not wrong.
            draft.problems().incomplete(rule.file());
            draft.problems()
                    .add(
                            rule.file(),
                            rule.place(),
                            Sentence.of(
                                    "rule-topic",
                                    rule.name(),
                                    topic,
                                    rule.name().substring(0, dot)));
        }
    }

    private void words(Rule rule) {
        var conclusion = rule.conclusion();
        if (conclusion instanceof Conclusion.LeaveOut
                || conclusion instanceof Conclusion.Rank
                || conclusion instanceof Conclusion.Interruption) {
            return;
        }
        var texts = draft.texts();
        if (!isAtHome(rule.file(), rule.id())) {
            return;
        }
        mustStand(rule, texts.because(rule.id()), "because: " + rule.id());
        if (conclusion instanceof Conclusion.Finding finding) {
            mustStand(rule, texts.finding(finding.code()), "findings: " + finding.code());
        } else if (conclusion instanceof Conclusion.Risk risk) {
            var channel = risk.channel().code();
            var level = risk.level().code();
            mustStand(rule, texts.risk(channel, level), "risks: " + channel + ": " + level);
        } else if (conclusion instanceof Conclusion.Step step) {
            mustStand(rule, texts.step(step.code()), "steps: " + step.code());
        } else if (conclusion instanceof Conclusion.Answer answer) {
            mustStand(rule, texts.answer(answer.code()), "answers: " + answer.code());
        }
    }

    private void mustStand(Rule rule, @Nullable Object text, String where) {
        if (text == null) {
            draft.problem(rule, Sentence.of("no-words", where, rule.id()));
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
                .filter(member -> !draft.texts().askable().containsKey(member))
                .forEach(member -> draft.problem(rule, Sentence.of("no-question", member)));
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
