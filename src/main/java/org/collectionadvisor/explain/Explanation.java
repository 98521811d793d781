package org.collectionadvisor.explain;

import java.util.List;

/**
 * What is told beside an advice on request.
 *
 * @param askValue what the answers to each of its {@code asks} would decide, in the same order
 * @param grounds what each conclusion rests on
 */
public record Explanation(
        List<NotAdvised> notAdvised,
        List<WouldChange> wouldChange,
        Forecast forecast,
        List<AskValue> askValue,
        List<Grounded> grounds) {
    /** Where rules withhold warnings. */
    static final Explanation NOTHING =
            new Explanation(List.of(), List.of(), new Forecast(List.of(), List.of(), List.of()), List.of(), List.of());
}
