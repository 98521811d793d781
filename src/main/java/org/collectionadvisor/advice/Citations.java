package org.collectionadvisor.advice;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.collectionadvisor.advice.Advice.Cited;
import org.collectionadvisor.rulebook.Rule;
import org.collectionadvisor.rulebook.Rulebook;
import org.collectionadvisor.rulebook.Source;

/** The sources of each rule that are in force on one day, as they are shown in one language; for any number of threads. */
final class Citations {
    private final Rulebook rulebook;
    private final Words words;
    private final LocalDate day;
    private final Map<Rule, List<Cited>> byRule = new ConcurrentHashMap<>();

    Citations(Rulebook rulebook, Words words, LocalDate day) {
        this.rulebook = rulebook;
        this.words = words;
        this.day = day;
    }

    List<Cited> of(Rule rule) {
        return byRule.computeIfAbsent(
                rule,
                any -> rulebook.sources(any, day).stream().map(this::cited).toList());
    }

    private Cited cited(Source source) {
        return new Cited(source.id(), words.plain(source.title()), source.article(), source.weight());
    }
}
