package org.collectionadvisor.advice;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.collectionadvisor.advice.Advice.Cited;
import org.collectionadvisor.conditions.Operand;
import org.collectionadvisor.conditions.Read;
import org.collectionadvisor.rulebook.Rule;
import org.collectionadvisor.rulebook.Rulebook;
import org.collectionadvisor.rulebook.Source;
import org.collectionadvisor.session.Conclusions.Reason;
import org.collectionadvisor.texts.Phrase;
import org.jspecify.annotations.Nullable;

/** The explanation of each rule in one period and language, built on first use; safe for any number of threads. */
final class RuleTexts {
    private final Rulebook rulebook;
    private final Filler filler;
    private final LocalDate day;
    private final AtomicReferenceArray<@Nullable Explanation> byRule;

    /** Why a rule concludes, its sources in force, and the words it reads. */
    record Explanation(Phrase because, List<Cited> sources, List<String> sourceIds, List<Read> reads) {}

    RuleTexts(Rulebook rulebook, Filler filler, LocalDate day) {
        this.rulebook = rulebook;
        this.filler = filler;
        this.day = day;
        byRule = new AtomicReferenceArray<>(rulebook.rules().size());
    }

    Filler filler() {
        return filler;
    }

    Explanation of(Reason reason) {
        var explanation = byRule.get(reason.index());
        if (explanation == null) {
            // Threads that race here build equal explanations.
            explanation = explain(reason.rule());
            byRule.set(reason.index(), explanation);
        }
        return explanation;
    }

    private Explanation explain(Rule rule) {
        var because = Objects.requireNonNull(rulebook.texts().because(rule.id()), rule.id());
        var sources = rulebook.sources(rule, day);
        return new Explanation(
                because.in(filler.language()),
                sources.stream().map(this::cited).toList(),
                sources.stream().map(Source::id).toList(),
                rule.reads().stream().map(RuleTexts::withoutFigure).distinct().toList());
    }

    /** A word's figure does not change which told members lie behind it, so reads that differ only in it are one. */
    private static Read withoutFigure(Read read) {
        return read.argument() instanceof Operand.FigureRef ? new Read(read.whose(), read.word(), null) : read;
    }

    private Cited cited(Source source) {
        return new Cited(source.id(), filler.plain(source.title()), source.article(), source.weight());
    }
}
