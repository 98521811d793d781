package org.collectionadvisor.rulebook;

import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.collectionadvisor.conditions.Read;
import org.collectionadvisor.facts.Word;
import org.collectionadvisor.files.Sentence;
import org.collectionadvisor.texts.Phrase;
import org.collectionadvisor.texts.Text;
import org.jspecify.annotations.Nullable;

/** Checks that the places in texts are for words that are there when the text is told; each problem stands at the text's own line. */
final class TextChecks {
    /** What a step itself brings to its words: its day, and the debt's part of the payment that can be borne. */
    private static final Set<String> STEPS_OWN = Set.of("by", "payment");

    private static final String SHARED = "(debt|borrower|figures)\\..*";

    private final Draft draft;

    TextChecks(Draft draft) {
        this.draft = draft;
    }

    void check() {
        draft.rules().forEach(this::ofRule);
        var texts = draft.texts();
        Stream.of(texts.findings(), texts.risks())
                .flatMap(some -> some.values().stream())
                .forEach(text -> shared(text, Set.of(), null));
        texts.answers().values().forEach(text -> shared(text, Set.of(), null));
        texts.steps().values().forEach(step -> step.all().forEach(text -> shared(text, STEPS_OWN, null)));
        texts.questions()
                .values()
                .forEach(
                        question -> List.of(question.question(), question.why()).forEach(this::bare));
        texts.names().values().forEach(this::bare);
        texts.interview().forEach(question -> question.all().forEach(this::bare));
        if (texts.disclaimer() != null) {
            bare(texts.disclaimer());
        }
    }

    /** A reason may name only words of the rule's fact, and bare only those that are known wherever the rule holds. */
    private void ofRule(Rule rule) {
        var text = draft.texts().because(rule.id());
        if (text != null) {
            var known = rule.when().known().stream().map(TextChecks::written).collect(Collectors.toSet());
            each(
                    text,
                    (phrase, name) -> word(
                            phrase,
                            name,
                            rule.fact(),
                            Boolean.TRUE.equals(phrase.variables().get(name)) && !known.contains(name)));
        }
        // What a step or an answer says may be told of any fact: its debt is there for all but the borrower.
        var conclusion = rule.conclusion();
        var step = conclusion instanceof Conclusion.Step of ? draft.texts().step(of.code()) : null;
        var answer = conclusion instanceof Conclusion.Answer of ? draft.texts().answer(of.code()) : null;
        if (step != null) {
            step.all().forEach(one -> shared(one, STEPS_OWN, rule.fact()));
        } else if (answer != null) {
            shared(answer, Set.of(), rule.fact());
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

    private static void each(Text text, BiConsumer<Phrase, String> look) {
        for (var phrase : List.of(text.zh(), text.en())) {
            phrase.variables().keySet().forEach(name -> look.accept(phrase, name));
        }
    }

    private static void problem(Phrase phrase, Sentence said) {
        var where = phrase.where();
        if (where != null) {
            where.problem(said);
        }
    }

    /** Many rules share the words of a conclusion: only the debt and the borrower are there for all of them. */
    private void shared(Text text, Set<String> own, @Nullable String fact) {
        each(text, (phrase, name) -> {
            boolean bare = Boolean.TRUE.equals(phrase.variables().get(name));
            if (own.contains(name)) {
                if (bare) {
                    problem(phrase, Sentence.of("maybe-unknown", name));
                }
            } else if (!name.matches(SHARED)) {
                problem(phrase, Sentence.of("not-shared", name));
            } else {
                word(phrase, name, fact == null ? "Debt" : fact, bare);
            }
        });
    }

    /** What is asked, and what codes are called, is told of nobody yet. */
    private void bare(Text text) {
        each(text, (phrase, name) -> problem(phrase, Sentence.of("no-places", name)));
    }

    /** What was probably meant, with the fact before it where that is written. */
    private static Sentence near(Sentence said, String name, String told, Set<String> words) {
        var prefix = name.substring(0, name.length() - told.length());
        return prefix.isEmpty()
                ? said.near(told, words)
                : said.near(name, words.stream().map(word -> prefix + word).toList());
    }

    private void word(Phrase phrase, String name, String fact, boolean mayBeUnknown) {
        if (name.startsWith("figures.")) {
            var figure = name.substring("figures.".length());
            if (!draft.figures().containsKey(figure)) {
                problem(
                        phrase,
                        Sentence.of("place-no-figure", figure)
                                .nearOrNew(figure, draft.figures().keySet(), "figures.yaml"));
            }
            return;
        }
        var of = name.startsWith("debt.") ? "Debt" : name.startsWith("borrower.") ? "Borrower" : fact;
        var words = draft.declarations().vocabulary().words(of);
        var told = name.replaceFirst("^(debt|borrower)\\.", "");
        var word = words.get(told);
        if (!told.equals(name) && draft.definitions().containsKey(Definition.key(of, told))) {
            if (mayBeUnknown) {
                problem(phrase, Sentence.of("place-condition", name));
            }
        } else if (word == null) {
            var said = Sentence.of("place-no-word", name, of);
            problem(
                    phrase,
                    STEPS_OWN.contains(name) ? said.instead("steps-own") : near(said, name, told, words.keySet()));
        } else if (word.argument() != Word.Argument.NONE) {
            problem(phrase, Sentence.of("place-argument", name));
        } else if (mayBeUnknown && !(word.alwaysKnown() && !name.startsWith("debt."))) {
            problem(phrase, Sentence.of("maybe-unknown", name));
        }
    }
}
