package org.collectionadvisor.explain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An advised step that would change how far something goes, if it alone were taken today.
 *
 * @param debtId the debt it would be taken for; null for the borrower as a whole
 * @param sets what the step tells anew in the situation; where an act may end in several ways, each is an entry
 * @param risks the levels that would differ, and no others
 */
public record WouldChange(String step, @Nullable String debtId, List<Set> sets, List<RiskChange> risks) {

    /** A member that the step tells anew. */
    public record Set(String pointer, Object value) {}
}
