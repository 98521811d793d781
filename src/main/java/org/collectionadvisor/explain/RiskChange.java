package org.collectionadvisor.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.collectionadvisor.facts.Channel;
import org.collectionadvisor.facts.Level;
import org.collectionadvisor.session.Conclusions;
import org.collectionadvisor.situation.Range;
import org.jspecify.annotations.Nullable;

/** A level of one debt's risk that differs: both ends where a range leaves it open, null where it cannot be told. */
public record RiskChange(
        String debtId,
        Channel channel,
        @Nullable Range<Level> from,
        @Nullable Range<Level> to) {

    /** The levels that differ between two sets of conclusions about the same debts, by debt and channel. */
    static List<RiskChange> between(Levels before, Levels after) {
        var changes = new ArrayList<RiskChange>();
        var debts = before.conclusions().facts().debts();
        for (int i = 0; i < debts.size(); i++) {
            for (var channel : Channel.values()) {
                var from = before.level(i, channel);
                var to = after.level(i, channel);
                if (!Objects.equals(from, to)) {
                    changes.add(new RiskChange(debts.get(i).told().id(), channel, from, to));
                }
            }
        }
        return changes;
    }

    static @Nullable Level level(Conclusions of, int debt, Channel channel) {
        return of.facts().concluded().level(channel, of.facts().debts().get(debt));
    }
}
