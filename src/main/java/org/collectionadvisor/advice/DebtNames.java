package org.collectionadvisor.advice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.collectionadvisor.facts.DebtFacts;
import org.collectionadvisor.situation.Debt;
import org.collectionadvisor.texts.Frame;
import org.jspecify.annotations.Nullable;

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
            } else if (!creditor(debt.told()).isEmpty() && isOnly(owed(debt.told()), owed)) {
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
        return filler.name("product", debt.product().code());
    }

    private String owed(Debt debt) {
        return owed(product(debt), debt);
    }

    private String owed(String name, Debt debt) {
        var creditor = creditor(debt);
        return creditor.isEmpty()
                ? name
                : filler.frame(Frame.DEBT_AND_CREDITOR, Map.of("debt", name, "creditor", creditor));
    }

    /** On one line, and empty where the name tells no more than the product does. */
    private String creditor(Debt debt) {
        var creditor = debt.creditor() == null ? "" : debt.creditor().strip().replaceAll("\\s+", " ");
        return creditor.equals(product(debt)) ? "" : creditor;
    }

    /** Whether it is one of the debts that were told, and not what a paper or a contact left open. */
    static boolean hasName(@Nullable DebtFacts debt) {
        return debt != null && !debt.isUnnamed();
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

    /** Debts by their short names; for what names no debt stands that it does not. */
    String all(List<? extends @Nullable DebtFacts> debts) {
        return filler.list(shortNames(debts));
    }

    /** The same, cut where there are more than anybody reads in a title. */
    String some(List<? extends @Nullable DebtFacts> debts) {
        var names = shortNames(debts);
        return names.size() <= MOST_NAMED
                ? filler.list(names)
                : filler.frame(
                        Frame.DEBTS_AND_MORE,
                        Map.of(
                                "debts", filler.list(names.subList(0, MOST_NAMED)),
                                "count", Integer.toString(names.size())));
    }

    private List<String> shortNames(List<? extends @Nullable DebtFacts> debts) {
        var names = new LinkedHashSet<String>();
        boolean unnamed = false;
        for (var debt : debts) {
            if (debt == null || debt.isUnnamed()) {
                unnamed = true;
            } else {
                names.add(shortName(debt));
            }
        }
        if (unnamed) {
            names.add(filler.frame(Frame.NO_DEBT_NAMED, Map.of()));
        }
        return List.copyOf(names);
    }
}
