package org.collectionadvisor.explain;

import java.util.ArrayList;
import java.util.List;
import org.collectionadvisor.facts.Channel;
import org.collectionadvisor.facts.Level;
import org.collectionadvisor.session.Conclusions;
import org.jspecify.annotations.Nullable;

/** A level of one debt's risk that differs; null where it cannot be told. */
public record RiskChange(
        String debtId,
        Channel channel,
        @Nullable Level from,
        @Nullable Level to) {

    /** The levels that differ between two sets of conclusions about the same debts, by debt and channel. */
    static List<RiskChange> between(Conclusions before, Conclusions after) {
        var changes = new ArrayList<RiskChange>();
        var debts = before.facts().debts();
        for (int i = 0; i < debts.size(); i++) {
            for (var channel : Channel.values()) {
                var from = level(before, i, channel);
                var to = level(after, i, channel);
                if (from != to) {
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
