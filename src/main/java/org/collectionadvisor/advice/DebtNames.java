package org.collectionadvisor.advice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.collectionadvisor.facts.DebtFacts;
import org.collectionadvisor.situation.Debt;
import org.collectionadvisor.texts.Frame;

/** What the debts of one situation are called: by their product, and where that tells too little, by creditor or number. */
final class DebtNames {
    /** A title with more names than these is not read. */
    private static final int MOST_NAMED = 6;

    private final Filler filler;
    private final List<String> names = new ArrayList<>();

    DebtNames(Filler filler, List<DebtFacts> debts) {
        this.filler = filler;
        var products = new HashMap<String, Integer>();
        var owed = new HashMap<String, Integer>();
        for (var debt : debts) {
            products.merge(product(debt.told()), 1, Integer::sum);
            owed.merge(owed(debt.told()), 1, Integer::sum);
        }
        var numbers = new HashMap<String, Integer>();
        for (var debt : debts) {
            var product = product(debt.told());
            int number = numbers.merge(product, 1, Integer::sum);
            if (isOnly(product, products)) {
                names.add(product);
            } else if (debt.told().creditor() != null && isOnly(owed(debt.told()), owed)) {
                names.add(owed(debt.told()));
            } else {
                names.add(filler.frame(
                        Frame.NUMBERED_DEBT, Map.of("product", product, "number", Integer.toString(number))));
            }
        }
    }

    private static boolean isOnly(String name, Map<String, Integer> counted) {
        return Objects.equals(counted.get(name), 1);
    }

    private String product(Debt debt) {
        return filler.name("product", debt.product());
    }

    private String owed(Debt debt) {
        return owed(product(debt), debt);
    }

    private String owed(String name, Debt debt) {
        return debt.creditor() == null
                ? name
                : filler.frame(Frame.DEBT_AND_CREDITOR, Map.of("debt", name, "creditor", debt.creditor()));
    }

    boolean areSeveral() {
        return names.size() > 1;
    }

    /** A name that no other debt of the situation has, as short as can be. */
    private String shortName(DebtFacts debt) {
        return names.get(debt.index());
    }

    /** The name with the creditor, where it was told. */
    String full(DebtFacts debt) {
        var name = shortName(debt);
        return name.equals(owed(debt.told())) ? name : owed(name, debt.told());
    }

    /** Some debts by their short names. */
    String list(List<DebtFacts> debts) {
        var named = filler.list(debts.stream()
                .limit(MOST_NAMED)
                .map(debt -> shortName(Objects.requireNonNull(debt)))
                .toList());
        return debts.size() <= MOST_NAMED
                ? named
                : filler.frame(Frame.DEBTS_AND_MORE, Map.of("debts", named, "count", Integer.toString(debts.size())));
    }
}
