package org.collectionadvisor.explain;

import java.time.LocalDate;
import java.util.List;
import org.collectionadvisor.facts.Channel;
import org.collectionadvisor.facts.Level;
import org.jspecify.annotations.Nullable;

/**
 * What comes if nothing is done, by the rules as they would speak on later days.
 *
 * @param days how far each risk has come today and on some later days
 * @param changes the first day on which each level differs from today's
 * @param deadlines the days of advised steps that pass meanwhile, the nearest first
 */
public record Forecast(List<Later> days, List<FirstChange> changes, List<Deadline> deadlines) {

    /** The risks on one day; one that cannot be told is left out. */
    public record Later(LocalDate on, int inDays, List<RiskOn> risks) {}

    /** How far one risk has come. */
    public record RiskOn(String debtId, Channel channel, Level level) {}

    /** The first day on which a level differs from today's; null levels cannot be told. */
    public record FirstChange(
            String debtId,
            Channel channel,
            @Nullable Level from,
            @Nullable Level to,
            LocalDate on,
            int inDays) {}

    /** The day by which to take an advised step. */
    public record Deadline(String step, @Nullable String debtId, LocalDate by, int inDays) {}
}
