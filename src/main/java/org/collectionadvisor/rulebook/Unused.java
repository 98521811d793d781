package org.collectionadvisor.rulebook;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.collectionadvisor.facts.BudgetSums;
import org.collectionadvisor.facts.Channel;
import org.collectionadvisor.facts.Level;
import org.collectionadvisor.files.Sentence;
import org.collectionadvisor.texts.InterviewQuestion;
import org.collectionadvisor.texts.Text;
import org.collectionadvisor.texts.Texts;
import org.jspecify.annotations.Nullable;

/** Finds what stands in a folder and serves nobody: codes nobody concludes, texts of nothing, figures and sources nobody names. */
final class Unused {
    private final Draft draft;

    /** Null while not every definition is understood. */
    private final @Nullable Reads reads;

    Unused(Draft draft) {
        this.draft = draft;
        reads = Reads.of(draft);
    }

    void check() {
        codes();
        texts();
        questions();
        names();
        words();
        figures();
        sources();
    }

    private void codes() {
        var steps = new HashSet<String>();
        var findings = new HashSet<String>();
        var answers = new HashSet<String>();
        draft.rules().stream().map(Rule::conclusion).forEach(conclusion -> {
            if (conclusion instanceof Conclusion.Step step) {
                steps.add(step.code());
            } else if (conclusion instanceof Conclusion.Finding finding) {
                findings.add(finding.code());
            } else if (conclusion instanceof Conclusion.Answer answer) {
                answers.add(answer.code());
            }
        });
        each(draft.codes().steps().keySet(), steps, "step: ", "step-unused");
        each(draft.codes().findings(), findings, "finding: ", "finding-unused");
        each(draft.codes().answers(), answers, "answer: ", "answer-unused");
    }

    private void each(Collection<String> all, Set<String> used, String kind, String code) {
        all.stream().filter(one -> !used.contains(one)).forEach(one -> draft.problem(kind + one, code, one));
    }

    private void texts() {
        var texts = draft.texts();
        var codes = draft.codes();
        unknown(texts.findings().keySet(), codes.findings(), "findings: ", "text-no-finding");
        unknown(texts.steps().keySet(), codes.steps().keySet(), "steps: ", "text-no-step");
        unknown(texts.answers().keySet(), codes.answers(), "answers: ", "text-no-answer");
        var risks = Stream.of(Channel.values())
                .flatMap(channel -> Stream.of(Level.values()).map(level -> channel.code() + "." + level.code()))
                .toList();
        unknown(texts.risks().keySet(), risks, "risks: ", "text-no-risk");
        var rules = draft.written().stream().map(rule -> rule.name()).collect(Collectors.toSet());
        // Rows of a table share the text under the part of their name before the last dot.
        var shared = rules.stream()
                .filter(rule -> rule.contains(".") && !texts.reasons().containsKey(rule))
                .map(rule -> rule.substring(0, rule.lastIndexOf('.')))
                .collect(Collectors.toSet());
        rules.addAll(shared);
        unknown(texts.reasons().keySet(), rules, "because: ", "text-no-rule");
    }

    private void unknown(Collection<String> told, Collection<String> known, String kind, String code) {
        told.stream().filter(one -> !known.contains(one)).forEach(one -> {
            var place = draft.writtenAt().get(kind + one);
            if (place != null) {
                place.problem(Sentence.of(code, one).near(one, known));
            }
        });
    }

    private void questions() {
        var members = draft.declarations().vocabulary().allMembers();
        unknown(draft.texts().questions().keySet(), members, "questions: ", "text-no-member");
    }

    private void names() {
        var codes = codesByWord();
        for (var name : draft.texts().names().keySet()) {
            int dot = name.lastIndexOf('.');
            var word = name.substring(0, dot);
            var code = name.substring(dot + 1);
            var known = codes.get(word);
            if (known == null) {
                var place = draft.writtenAt().get("names: " + word);
                if (place != null) {
                    place.problem(Sentence.of("names-no-word", word).near(word, codes.keySet()));
                }
            } else if (!known.contains(code)) {
                var place = draft.writtenAt().get("names: " + name);
                if (place != null) {
                    place.problem(Sentence.of("name-no-code", code, word).near(code, known));
                }
            }
        }
    }

    /** The codes of each word that has some, of whatever fact. */
    private Map<String, Set<String>> codesByWord() {
        var codes = new LinkedHashMap<String, Set<String>>();
        var vocabulary = draft.declarations().vocabulary();
        vocabulary.facts().stream()
                .flatMap(fact -> vocabulary.words(fact).values().stream())
                .filter(word -> !word.codes().isEmpty())
                .forEach(word -> codes.computeIfAbsent(word.name(), any -> new LinkedHashSet<>())
                        .addAll(word.codes()));
        return codes;
    }

    /** Words that the folder declares, and that no rule, text or other word reads. */
    private void words() {
        if (reads == null) {
            return;
        }
        var told = new HashSet<String>();
        all(draft.texts())
                .flatMap(text -> Stream.of(text.zh(), text.en()))
                .flatMap(phrase -> phrase.variables().keySet().stream())
                .forEach(name -> told.add(name.substring(name.lastIndexOf('.') + 1)));
        Stream.of(
                        draft.definitions().keySet().stream(),
                        draft.declarations().formulas().stream().map(Formula::key),
                        draft.declarations().members().stream()
                                .map(member -> Definition.key(member.fact(), member.name())))
                .flatMap(some -> some)
                .filter(key -> !reads.words().contains(key))
                .forEach(key -> {
                    var name = key.substring(key.indexOf('.') + 1);
                    if (!told.contains(name)) {
                        draft.problem("word: " + key, "word-unused", name);
                    }
                });
    }

    private void figures() {
        if (reads == null) {
            return;
        }
        var used = new HashSet<String>(Set.of(BudgetSums.AFFORDABLE_SHARE));
        used.addAll(reads.figures());
        all(draft.texts())
                .flatMap(text -> Stream.of(text.zh(), text.en()))
                .flatMap(phrase -> phrase.variables().keySet().stream())
                .filter(name -> name.startsWith("figures."))
                .forEach(name -> used.add(name.substring("figures.".length())));
        each(draft.figures().keySet(), used, "figure: ", "figure-unused");
    }

    private void sources() {
        var used = new HashSet<String>();
        draft.written().forEach(rule -> rule.sources().forEach(source -> used.add(source.text())));
        draft.figures().values().forEach(figure -> used.add(figure.source()));
        draft.definitions().values().forEach(one -> used.addAll(one.sources()));
        draft.declarations().formulas().forEach(one -> used.addAll(one.sources()));
        // One that is kept for rules to come says so itself.
        draft.sources().keySet().stream().filter(this::isSpare).forEach(used::add);
        each(draft.sources().keySet(), used, "source: ", "source-unused");
    }

    /** Whoever writes anything but {@code false} means that it is. */
    private boolean isSpare(String source) {
        var spare = Objects.requireNonNull(draft.writtenAt().get("source: " + source))
                .member("spare");
        return spare.isTrue() || !(spare.isMissing() || "false".equals(spare.textOrNull()));
    }

    /** Every text that may have places for words. */
    static Stream<Text> all(Texts texts) {
        return Stream.of(
                        texts.findings().values().stream(),
                        texts.risks().values().stream(),
                        texts.answers().values().stream(),
                        texts.reasons().values().stream(),
                        texts.steps().values().stream().flatMap(step -> step.all().stream()),
                        texts.questions().values().stream().flatMap(one -> Stream.of(one.question(), one.why())),
                        texts.names().values().stream(),
                        texts.interview().stream().flatMap(InterviewQuestion::all),
                        Stream.ofNullable(texts.disclaimer()))
                .flatMap(some -> some);
    }
}
