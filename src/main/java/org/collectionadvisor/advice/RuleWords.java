package org.collectionadvisor.advice;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.collectionadvisor.advice.Advice.Cited;
import org.collectionadvisor.rulebook.Operand;
import org.collectionadvisor.rulebook.Phrase;
import org.collectionadvisor.rulebook.Read;
import org.collectionadvisor.rulebook.Rule;
import org.collectionadvisor.rulebook.Rulebook;
import org.collectionadvisor.rulebook.Source;
import org.collectionadvisor.session.Conclusions.Reason;
import org.jspecify.annotations.Nullable;

/** What is said of each rule on one day in one language: why it concludes, and its sources in force; for any number of threads. */
final class RuleWords {
    private final Rulebook rulebook;
    private final Words words;
    private final LocalDate day;
    private final AtomicReferenceArray<@Nullable Said> byRule;

    /** Why a rule concludes, what it rests on, and the words it reads. */
    record Said(Phrase because, List<Cited> sources, List<Read> reads) {}

    RuleWords(Rulebook rulebook, Words words, LocalDate day) {
        this.rulebook = rulebook;
        this.words = words;
        this.day = day;
        byRule = new AtomicReferenceArray<>(rulebook.rules().size());
    }

    Words words() {
        return words;
    }

    Said of(Reason reason) {
        var said = byRule.get(reason.index());
        if (said == null) {
            // Whoever comes at the same time makes the same.
            said = said(reason.rule());
            byRule.set(reason.index(), said);
        }
        return said;
    }

    private Said said(Rule rule) {
        var because = Objects.requireNonNull(rulebook.texts().because(rule.id()), rule.id());
        return new Said(
                because.in(words.language()),
                rulebook.sources(rule, day).stream().map(this::cited).toList(),
                rule.reads().stream().map(RuleWords::withoutFigure).distinct().toList());
    }

    /** What was told behind a word is the same whatever figure it takes. */
    private static Read withoutFigure(Read read) {
        return read.argument() instanceof Operand.FigureRef ? new Read(read.whose(), read.word(), null) : read;
    }

    private Cited cited(Source source) {
        return new Cited(source.id(), words.plain(source.title()), source.article(), source.weight());
    }
}
