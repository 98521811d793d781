package org.collectionadvisor.facts;

import java.util.ArrayList;
import java.util.List;
import org.collectionadvisor.situation.Done;

/**
 * A path to members of the situation, from a fact's own record, {@code agency/with}, or from the root,
 * {@code /debts/*}{@code /agency/with}; a sign {@code |} stands between names of which the first told counts, and a last name in
 * round brackets tells something where none of them was told, but is never asked for in their stead.
 */
final class Members {
    private final RecordMembers of;
    private final boolean own;
    private static final int NONE = -1;

    private final int[] indexes;
    private final int implying;
    private final boolean naming;

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
        var beyond = full.substring(end);
        int last = beyond.lastIndexOf('/') + 1;
        var names = List.of(beyond.substring(last).split("\\|"));
        naming = beyond.equals("/debtId");
        indexes = names.stream()
                .filter(name -> !name.startsWith("("))
                .mapToInt(name -> of.index(beyond.substring(0, last) + name))
                .toArray();
        implying = names.stream()
                .filter(name -> name.startsWith("("))
                .mapToInt(name -> of.index(beyond.substring(0, last) + name.substring(1, name.length() - 1)))
                .findFirst()
                .orElse(NONE);
    }

    /** The members that have to be asked for of some such paths. */
    static List<String> askedBy(String base, List<String> paths) {
        var asked = new ArrayList<String>();
        for (var path : paths) {
            var first = path.replaceAll("\\|[^/]*", "");
            asked.add(first.startsWith("/") ? first : base + "/" + first);
            // A list on the way may be unknown as a whole; the list of debts never is.
            if (first.startsWith("/") && first.contains("/*") && !first.startsWith("/debts/")) {
                asked.add(first.substring(0, first.indexOf("/*")));
            }
        }
        return asked;
    }

    /** Whether nothing but the name in brackets tells of it. */
    boolean isOnlyImplied(Fact fact) {
        return own && implying != NONE && fact.record().firstTold(indexes).value() == null;
    }

    /** The members of one record. */
    private void add(ToldRecord record, List<Told> members) {
        var told = record.firstTold(indexes);
        members.add(told);
        if (implying != NONE && told.value() == null && record.at(implying).value() != null) {
            members.add(record.at(implying));
        }
    }

    /** The members the path leads to: one, or one for each item of the list on its way. */
    List<Told> at(Fact fact) {
        if (own) {
            var members = new ArrayList<Told>(1);
            add(fact.record(), members);
            return members;
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

    /** The members that several paths lead to. */
    static List<Told> at(List<Members> paths, Fact fact) {
        var told = new ArrayList<Told>();
        for (var one : paths) {
            told.addAll(one.at(fact));
        }
        return told;
    }

    private List<Told> everywhere(List<ToldRecord> records) {
        var members = new ArrayList<Told>(records.size());
        records.forEach(record -> add(record, members));
        return members;
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
            add(item.record(), found);
        }
        // Where only one debt was told, whatever names none is about that one, and nobody needs to ask.
        if (naming && debt.facts().debts().size() == 1) {
            found.removeIf(told -> told.value() == null);
        }
        return found;
    }
}
