package org.collectionadvisor.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A path to members of the situation, from a fact's own record, {@code agency/with}, or from the root,
 * {@code /debts/*}{@code /agency/with}; a sign {@code |} stands between names of which the first told counts.
 */
final class Members {
    private final RecordMembers of;
    private final boolean own;
    private final int[] places;

    /** @param base where the records of the fact stand, with {@code *} for every place in a list */
    Members(String base, String path) {
        own = !path.startsWith("/");
        var full = own ? base + "/" + path : path;
        int each = full.indexOf("/*");
        int end = each < 0 ? full.indexOf('/', 1) : each + "/*".length();
        of = RecordMembers.at(full.substring(0, end));
        places = places(full.substring(end));
    }

    private int[] places(String path) {
        int last = path.lastIndexOf('/') + 1;
        return Stream.of(path.substring(last).split("\\|"))
                .mapToInt(name -> of.place(path.substring(0, last) + name))
                .toArray();
    }

    /** The members the path leads to: one, or one for each item of the list on its way. */
    List<Told> at(Fact fact) {
        if (own) {
            return List.of(fact.record().firstTold(places));
        }
        var records = fact.facts().records().at(of);
        if (records.whole() != null) {
            return List.of(records.whole());
        }
        var found = new ArrayList<Told>();
        if (fact instanceof DebtFacts debt && of.isBesideDebts()) {
            // A debt's word follows from the items about it, and from those that name no debt.
            add(debt.concerning(), found);
            add(debt.facts().unknownDebt().concerning(), found);
        } else {
            records.records().forEach(record -> found.add(record.firstTold(places)));
        }
        return found;
    }

    private void add(Concerning concerning, List<Told> found) {
        for (var item : concerning.items(of)) {
            found.add(item.record().firstTold(places));
        }
    }
}
