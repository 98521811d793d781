package org.collectionadvisor.explain;

import java.util.List;
import java.util.Objects;
import org.collectionadvisor.facts.Channel;
import org.collectionadvisor.facts.Level;
import org.collectionadvisor.session.Conclusions;
import org.collectionadvisor.situation.Range;
import org.jspecify.annotations.Nullable;

/**
 * The levels that the rules concluded about a situation.
 *
 * @param atEnds what they conclude where everything told roughly is told at one end or the other; none where nothing is rough
 */
record Levels(Conclusions conclusions, List<Conclusions> atEnds) {
    static Levels of(Conclusions conclusions) {
        return new Levels(conclusions, List.of());
    }

    /** The level of one debt's risk, both ends of it where a range leaves it open; null where it cannot be told. */
    @Nullable
    Range<Level> level(int debt, Channel channel) {
        var level = RiskChange.level(conclusions, debt, channel);
        var ends =
                atEnds.stream().map(end -> RiskChange.level(end, debt, channel)).toList();
        if (ends.isEmpty() || ends.contains(null)) {
            return level == null ? null : Range.of(level);
        }
        var least = level == null ? Objects.requireNonNull(ends.get(0)) : level;
        var most = least;
        for (var end : ends) {
            var one = Objects.requireNonNull(end);
            least = one.compareTo(least) < 0 ? one : least;
            most = one.compareTo(most) > 0 ? one : most;
        }
        return Range.between(least, most);
    }
}
