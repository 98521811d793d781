package org.collectionadvisor.rulebook;

import java.util.List;
import org.collectionadvisor.conditions.Condition;
import org.collectionadvisor.logic.Logic;
import org.collectionadvisor.written.RuleText;

/**
 * One rule with how it is written.
 *
 * @param days the logic of each day on which some figure of it is another
 */
record Looked(Rule rule, RuleText text, List<Logic> days) {
    List<Condition> parts() {
        return rule.when().parts();
    }

    String shown(int index) {
        return text.conditions().get(index).text();
    }

    boolean neverTogether(List<Condition> conditions) {
        return days.stream().allMatch(day -> day.neverTogether(conditions));
    }

    boolean holdsWherever(Condition holds, Condition other) {
        return days.stream().allMatch(day -> day.holdsWherever(holds, other));
    }

    /** A condition of a table stands in the row's own cell, and only its pattern in the head. */
    String place(int index) {
        var row = row(text.place());
        var places = text.conditions().get(index).cells();
        return places.stream()
                .filter(place -> row(place).equals(row))
                .findFirst()
                .orElse(places.get(0));
    }

    /** Whether a condition stands in the head of its table alone, and so in every row. */
    boolean isOfHead(int index) {
        return text.file().contains(".drl.") && !row(text.place()).equals(row(place(index)));
    }

    private static String row(String place) {
        return place.replaceAll("\\D", "");
    }
}
