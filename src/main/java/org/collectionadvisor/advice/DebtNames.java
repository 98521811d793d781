package org.collectionadvisor.advice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.collectionadvisor.facts.DebtFacts;
import org.collectionadvisor.situation.Debt;
import org.collectionadvisor.texts.Frame;
import org.jspecify.annotations.Nullable;

/** What the debts of one situation are called: by their product, and where that tells too little, by creditor or number. */
final class DebtNames {
    /** A title with more names than these is not read. */
    private static final int MOST_NAMED = 6;

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final Filler filler;
    private final List<Called> called;
    private final List<String> names = new ArrayList<>();

    /**
     * How a debt may be called.
     *
     * @param creditor empty where it tells no more than the product does
     * @param owed the product with the creditor, where there is one
     */
    private record Called(String product, String creditor, String owed) {}

    DebtNames(Filler filler, List<DebtFacts> debts) {
        this.filler = filler;
        var called = new ArrayList<Called>(debts.size());
        var products = new HashMap<String, Integer>();
        var owed = new HashMap<String, Integer>();
        for (var debt : debts) {
            var one = called(debt.told());
            called.add(one);
            products.merge(one.product(), 1, Integer::sum);
            owed.merge(one.owed(), 1, Integer::sum);
        }
        this.called = called;
        var numbers = new HashMap<String, Integer>();
        for (var one : called) {
            int number = numbers.merge(one.product(), 1, Integer::sum);
            if (isOnly(one.product(), products)) {
                names.add(one.product());
            } else if (!one.creditor().isEmpty() && isOnly(one.owed(), owed)) {
                names.add(one.owed());
            } else {
                names.add(filler.frame(
                        Frame.NUMBERED_DEBT, Map.of("product", one.product(), "number", Integer.toString(number))));
            }
        }
    }

    private static boolean isOnly(String name, Map<String, Integer> counted) {
        return Objects.equals(counted.get(name), 1);
    }

    private Called called(Debt debt) {
        var product = filler.name("product", debt.product().code());
        var told = debt.creditor() == null
                ? ""
                : SPACES.matcher(debt.creditor().strip()).replaceAll(" ");
        var creditor = told.equals(product) ? "" : told;
        return new Called(product, creditor, owed(product, creditor));
    }

    private String owed(String name, String creditor) {
        return creditor.isEmpty()
                ? name
                : filler.frame(Frame.DEBT_AND_CREDITOR, Map.of("debt", name, "creditor", creditor));
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
        var one = called.get(debt.index());
        return name.equals(one.owed()) ? name : owed(name, one.creditor());
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
        if (debts.size() == 1 && hasName(debts.get(0))) {
            return List.of(shortName(Objects.requireNonNull(debts.get(0))));
        }
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
