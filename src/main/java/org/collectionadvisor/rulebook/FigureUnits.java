package org.collectionadvisor.rulebook;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.collectionadvisor.situation.Unit;

/** Finds figures that everybody reads in another unit than their own: then it is the figure that is wrong, and not all of its readers. */
final class FigureUnits {
    private static final Pattern READ =
            Pattern.compile("figures\\s*\\.\\s*(?<unit>[a-z]+)\\s*\\(\\s*\"(?<name>[^\"]*)\"\\s*\\)");

    private final Draft draft;

    FigureUnits(Draft draft) {
        this.draft = draft;
    }

    void check() {
        var units = new HashMap<String, Map<String, Integer>>();
        var readers = Stream.concat(
                draft.written().stream()
                        .flatMap(rule -> Stream.concat(rule.conditions().stream(), Stream.of(rule.conclusion())))
                        .map(tokens -> tokens.text()),
                Stream.concat(
                        draft.definitions().values().stream().map(Definition::is),
                        draft.declarations().formulas().stream().map(Formula::shown)));
        readers.forEach(text -> READ.matcher(text)
                .results()
                .forEach(read -> units.computeIfAbsent(read.group(2), any -> new HashMap<>())
                        .merge(read.group(1), 1, Integer::sum)));
        draft.figures().values().forEach(figure -> told(figure, units.getOrDefault(figure.name(), Map.of())));
    }

    private void told(FigureHistory figure, Map<String, Integer> units) {
        var place = draft.writtenAt().get("figure: " + figure.name());
        var unit = figure.unit().word();
        if (place == null || figure.unit() == Unit.NONE || units.size() != 1 || units.containsKey(unit)) {
            return;
        }
        units.forEach((read, times) -> {
            if (times > 1 && Stream.of(Unit.values()).anyMatch(one -> one.word().equals(read))) {
                place.member("unit").problem("figure-unit-read", figure.name(), unit, read, times);
            }
        });
    }
}
