package org.collectionadvisor.explain;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.collectionadvisor.facts.Told;
import org.collectionadvisor.facts.Vocabulary;
import org.collectionadvisor.session.Conclusions;
import org.collectionadvisor.situation.Range;

/** Tells at their ends what was told roughly, and asks the rules about each. */
final class Ends {
    /** So many members are told at every mixture of their ends; more of them all at the one end, and all at the other. */
    private static final int MOST_MIXED = 2;

    private final WhatIf whatIf;

    Ends(WhatIf whatIf) {
        this.whatIf = whatIf;
    }

    /** The levels concluded about each of some situations, with both ends where ranges leave them open. */
    List<Levels> levels(List<Conclusions> of) {
        var ends = of.stream().map(Ends::of).toList();
        var decided =
                whatIf.conclude(ends.stream().flatMap(List::stream).toList()).iterator();
        var levels = new ArrayList<Levels>();
        for (int i = 0; i < of.size(); i++) {
            var atEnds = IntStream.range(0, ends.get(i).size())
                    .mapToObj(end -> decided.next())
                    .filter(Objects::nonNull)
                    .map(Objects::requireNonNull)
                    .toList();
            levels.add(new Levels(of.get(i), atEnds));
        }
        return levels;
    }

    /** A situation with everything that has two ends told at one of them; none where nothing has. */
    private static List<ObjectNode> of(Conclusions conclusions) {
        var rough = List.copyOf(rough(conclusions).entrySet());
        if (rough.isEmpty()) {
            return List.of();
        }
        boolean mixed = rough.size() <= MOST_MIXED;
        var ends = new ArrayList<ObjectNode>();
        for (int corner = 0; corner < (mixed ? 1 << rough.size() : 2); corner++) {
            var end = WhatIf.copy(conclusions.facts().situation());
            for (int i = 0; i < rough.size(); i++) {
                var range = rough.get(i).getValue();
                boolean most = (mixed ? corner >> i : corner) % 2 == 1;
                WhatIf.tell(end, rough.get(i).getKey(), most ? range.atMost() : range.atLeast());
            }
            ends.add(end);
        }
        return ends;
    }

    /** What has two ends, by where it was told. */
    private static Map<String, Range<?>> rough(Conclusions conclusions) {
        var vocabulary = conclusions.facts().vocabulary();
        var rough = new TreeMap<String, Range<?>>();
        for (var kind : vocabulary.facts()) {
            var type = Objects.requireNonNull(Vocabulary.standard().type(kind));
            for (var fact : conclusions.of(type)) {
                vocabulary.wordsOf(fact).values().stream()
                        .flatMap(word -> word.told(fact).stream())
                        .filter(Told::isOpen)
                        .forEach(told -> {
                            if (told.value() instanceof Range<?> range
                                    && range.atLeast() != null
                                    && range.atMost() != null) {
                                rough.put(told.pointer(), range);
                            }
                        });
            }
        }
        return rough;
    }
}
