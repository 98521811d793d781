package org.collectionadvisor.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.collectionadvisor.situation.Done;

/**
 * A path to members of the situation, from a fact's own record, {@code agency/with}, or from the root,
 * {@code /debts/*}{@code /agency/with}; a sign {@code |} stands between names of which the first told counts.
 */
final class Members {
    private final RecordMembers of;
    private final boolean own;
    private final int[] indexes;

    /**
     * @param base where the records of the fact stand, with {@code *} for every item of a list
     * @param path from there, or from the root; only its last name may have others beside it
     */
    Members(String base, String path) {
        own = !path.startsWith("/");
        var full = own ? base + "/" + path : path;
        // A record stands in a list, as each debt does, or alone, as the borrower.
        int each = full.indexOf("/*");
        int end = each < 0 ? full.indexOf('/', 1) : each + "/*".length();
        of = RecordMembers.at(full.substring(0, end));
        indexes = indexes(full.substring(end));
    }

    private int[] indexes(String path) {
        int last = path.lastIndexOf('/') + 1;
        return Stream.of(path.substring(last).split("\\|"))
                .mapToInt(name -> of.index(path.substring(0, last) + name))
                .toArray();
    }

    /** The members the path leads to: one, or one for each item of the list on its way. */
    List<Told> at(Fact fact) {
        if (own) {
            return List.of(fact.record().firstTold(indexes));
        }
        var told = fact.facts().records();
        var whole = told.at(of).whole();
        if (whole != null) {
            return List.of(whole);
        }
        if (fact instanceof DebtFacts debt && of == RecordMembers.DONE) {
            return everywhere(told.at(of).records().stream()
                    .filter(record -> DoneSteps.isFor(debt, (Done) record.told()))
                    .toList());
        }
        return fact instanceof DebtFacts debt && of.isBesideDebts()
                ? aboutOrUnnamed(debt)
                : told.everywhere(this, () -> everywhere(told.at(of).records()));
    }

    private List<Told> everywhere(List<ToldRecord> records) {
        return records.stream().map(record -> record.firstTold(indexes)).toList();
    }

    /** A debt's word follows from the items about it, and from those that name no debt. */
    private List<Told> aboutOrUnnamed(DebtFacts debt) {
        var unnamed =
                debt.facts().records().everywhere(this, () -> about(debt.facts().unknownDebt()));
        var own = about(debt);
        if (own.isEmpty()) {
            return unnamed;
        }
        own.addAll(unnamed);
        return own;
    }

    private List<Told> about(DebtFacts debt) {
        var found = new ArrayList<Told>();
        for (var item : debt.concerning().items(of)) {
            found.add(item.record().firstTold(indexes));
        }
        return found;
    }
}
