package org.collectionadvisor.compare;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.collectionadvisor.rulebook.AsWritten;
import org.collectionadvisor.rulebook.FigureHistory;
import org.collectionadvisor.rulebook.Rule;
import org.collectionadvisor.rulebook.Rulebook;

/** How each rule differs between two rulebooks, by id; one that stands and rests on the same in both is not there. */
final class RuleChange {
    /** Of a rule that speaks otherwise though it is the same: other rules it reads do. */
    static final String FOLLOWS = "follows from others";

    private final Rulebook before;
    private final Rulebook after;
    private final Map<String, String> changes = new LinkedHashMap<>();

    private RuleChange(Rulebook before, Rulebook after) {
        this.before = before;
        this.after = after;
    }

    static Map<String, String> between(Rulebook before, Rulebook after) {
        var change = new RuleChange(before, after);
        change.find();
        return change.changes;
    }

    private void find() {
        var old = byId(before);
        var now = byId(after);
        var ids = new TreeSet<>(old.keySet());
        ids.addAll(now.keySet());
        for (var id : ids) {
            var change =
                    !old.containsKey(id) ? "new" : !now.containsKey(id) ? "gone" : change(old.get(id), now.get(id));
            if (!change.isEmpty()) {
                changes.put(id, change);
            }
        }
    }

    private static Map<String, Rule> byId(Rulebook rulebook) {
        return rulebook.rules().stream().collect(Collectors.toMap(Rule::id, rule -> rule));
    }

    private String change(Rule old, Rule now) {
        if (!AsWritten.wholly(before).text(old).equals(AsWritten.wholly(after).text(now))) {
            return "rewritten";
        }
        var figures = now.figures()
                .map(figure -> figure.name())
                .distinct()
                .filter(name -> !values(before, name).equals(values(after, name)))
                .map(name -> "figure " + name + ": " + values(before, name) + " → " + values(after, name))
                .toList();
        if (!figures.isEmpty()) {
            return String.join("; ", figures);
        }
        boolean sameDays = Objects.equals(old.from(), now.from())
                && Objects.equals(old.until(), now.until())
                && days(before, old).equals(days(after, now));
        return sameDays ? "" : "other days or sources";
    }

    private static String values(Rulebook rulebook, String name) {
        return rulebook.figures().stream()
                .filter(figure -> figure.name().equals(name))
                .map(FigureHistory::shown)
                .findFirst()
                .orElse("");
    }

    private static List<String> days(Rulebook rulebook, Rule rule) {
        return rule.sources().stream()
                .map(rulebook::source)
                .filter(Objects::nonNull)
                .map(source -> source.id() + " " + source.from() + " " + source.until())
                .toList();
    }
}
