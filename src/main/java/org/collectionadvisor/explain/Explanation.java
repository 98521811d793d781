package org.collectionadvisor.explain;

import java.util.List;

/** What is told beside an advice on request. */
public record Explanation(
        List<NotAdvised> notAdvised, List<WouldChange> wouldChange, Forecast forecast, List<AskValue> askValue) {}
