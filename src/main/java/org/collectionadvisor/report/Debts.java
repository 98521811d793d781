package org.collectionadvisor.report;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.collectionadvisor.report.Counted.OfDebt;
import org.jspecify.annotations.Nullable;

/** The debts of one advice, by id and by the pointers that lead to them. */
record Debts(List<OfDebt> inOrder, Map<String, OfDebt> byId) {
    private static final OfDebt NONE = new OfDebt("", "", null, null);
    private static final Pattern OF_DEBT = Pattern.compile("/debts/(\\d{1,9})(?:/.*)?");
    private static final Pattern INDEX = Pattern.compile("/\\d+(?=/|$)");

    Debts(List<OfDebt> inOrder) {
        this(inOrder, inOrder.stream().collect(Collectors.toMap(OfDebt::id, Function.identity(), (a, b) -> a)));
    }

    /** The debt of an id; one of which nothing is known where the borrower as a whole is meant. */
    OfDebt of(@Nullable String id) {
        return id == null ? NONE : byId.getOrDefault(id, NONE);
    }

    /** The id of the debt that a pointer leads to, null where it leads elsewhere. */
    @Nullable
    String at(String pointer) {
        var found = OF_DEBT.matcher(pointer);
        int index = found.matches() ? Integer.parseInt(found.group(1)) : inOrder.size();
        return index < inOrder.size() ? inOrder.get(index).id() : null;
    }

    /** What kind of member a pointer asks for: a star for each index. */
    static String member(String pointer) {
        return INDEX.matcher(pointer).replaceAll("/*");
    }
}
