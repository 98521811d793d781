package org.collectionadvisor.advice;

import org.collectionadvisor.advice.Advice.Overall;
import org.collectionadvisor.facts.Channel;
import org.collectionadvisor.facts.Level;
import org.collectionadvisor.session.Conclusions;
import org.jspecify.annotations.Nullable;

/** The worst of all debts, channel by channel. */
final class Worst {
    private Worst() {}

    static Overall of(Conclusions conclusions) {
        return new Overall(
                worst(conclusions, Channel.AGENCY),
                worst(conclusions, Channel.LEGAL),
                worst(conclusions, Channel.CREDIT_RECORD),
                worst(conclusions, Channel.ASSIGNMENT));
    }

    /** The worst level concluded; {@code none} only once every debt is decided. */
    private static @Nullable Level worst(Conclusions conclusions, Channel channel) {
        Level worst = null;
        int decided = 0;
        for (var risk : conclusions.risks()) {
            if (risk.channel() == channel) {
                decided++;
                worst = worst == null || risk.level().compareTo(worst) > 0 ? risk.level() : worst;
            }
        }
        boolean allDecided = decided == conclusions.facts().debts().size();
        return worst == Level.NONE && !allDecided ? null : worst;
    }
}
