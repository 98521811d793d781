package org.collectionadvisor.report;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.collectionadvisor.rulebook.Rule;
import org.collectionadvisor.rulebook.Rulebook;
import org.collectionadvisor.rulebook.Source;

/** What conclusions rest on: the sources of the rules that concluded them, which the form of codes leaves out. */
final class Rests {
    private static final int KEPT = 10_000;

    private final Rulebook rulebook;
    private final Map<String, Rule> rules;
    private final Map<Asked, On> known = new HashMap<>();

    private record Asked(List<Counted.Rule> because, LocalDate day) {}

    /**
     * @param weight of the source that binds most, empty where there is none
     * @param sources their ids, a space between them
     */
    record On(String weight, String sources) {}

    Rests(Rulebook rulebook) {
        this.rulebook = rulebook;
        rules = rulebook.rules().stream().collect(Collectors.toMap(Rule::id, Function.identity(), (a, b) -> a));
    }

    On of(List<Counted.Rule> because, LocalDate day) {
        if (known.size() > KEPT) {
            known.clear();
        }
        return known.computeIfAbsent(new Asked(because, day), any -> found(because, day));
    }

    private On found(List<Counted.Rule> because, LocalDate day) {
        var sources = because.stream()
                .map(reason -> rules.get(reason.rule()))
                .filter(rule -> rule != null)
                .flatMap(rule -> rulebook.sources(rule, day).stream())
                .distinct()
                .toList();
        var most = sources.stream().map(Source::weight).min(Comparator.naturalOrder());
        return new On(
                most.map(Source.Weight::code).orElse(""),
                sources.stream().map(Source::id).collect(Collectors.joining(" ")));
    }
}
