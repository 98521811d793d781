package org.collectionadvisor.rulebook;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.collectionadvisor.conditions.Condition;
import org.collectionadvisor.conditions.Defined;
import org.collectionadvisor.conditions.Read;
import org.collectionadvisor.written.BadRule;
import org.jspecify.annotations.Nullable;

/**
 * What the conditions of a folder read.
 *
 * @param words words and definitions, by fact and name
 * @param figures the names of figures
 */
record Reads(Set<String> words, Set<String> figures) {

    /** What rules read, and words of what they do not name themselves; null while not every definition is understood. */
    static @Nullable Reads of(Draft draft) {
        var reads = new Reads(new HashSet<>(), new HashSet<>());
        draft.rules().forEach(rule -> {
            rule.when().parts().forEach(part -> reads.add(part, ""));
            rule.figures().forEach(figure -> reads.figures().add(figure.name()));
            Stream.ofNullable(rule.conclusion().day()).forEach(reads::add);
        });
        var names = new Scope.Names(draft.codes(), draft.figures(), draft.definitions(), draft.declarations());
        try {
            draft.definitions().values().forEach(one -> reads.add(Definition.condition(one, names), one.key()));
        } catch (BadRule e) {
            return null;
        }
        draft.declarations().wheres().forEach((key, where) -> reads.add(where, key));
        draft.declarations().formulas().forEach(reads::add);
        return reads;
    }

    private void add(Read read) {
        words.add(Definition.key(read.word().fact(), read.word().name()));
    }

    /** What is counted, added up or divided is told by name, of the fact itself or of one beside it. */
    private void add(Formula formula) {
        Stream.of(formula.of().split("[^A-Za-z0-9]+"))
                .flatMap(name -> Stream.of("Borrower", "Debt", formula.fact()).map(fact -> Definition.key(fact, name)))
                .filter(key -> !key.equals(formula.key()))
                .forEach(words::add);
    }

    /** @param within the word that the condition explains, which it does not read; empty for none */
    private void add(Condition condition, String within) {
        if (condition instanceof Defined defined && !defined.key().equals(within)) {
            words.add(defined.key());
            return; // what that one reads it reads itself
        }
        if (condition instanceof Condition.Single) {
            condition.reads().forEach(this::add);
        }
        Rule.figures(condition).forEach(figure -> figures.add(figure.name()));
        condition.parts().forEach(part -> add(part, within));
    }
}
