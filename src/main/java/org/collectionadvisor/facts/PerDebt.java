package org.collectionadvisor.facts;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A table with a line for each of some things, by index, and in it one value for each debt and one for the borrower as a whole. */
public final class PerDebt<T> {
    private final int columns;
    private final @Nullable Object[] values;

    public PerDebt(int lines, Facts facts) {
        columns = facts.debts().size() + 1;
        values = new Object[lines * columns];
    }

    /** @param debt null, or one that was not named, for the borrower as a whole */
    private int index(int line, @Nullable DebtFacts debt) {
        return line * columns + DebtFacts.indexOf(debt) + 1;
    }

    @SuppressWarnings("unchecked") // only values of this type are put in
    private @Nullable T at(int index) {
        return (T) values[index];
    }

    public @Nullable T get(int line, @Nullable DebtFacts debt) {
        return at(index(line, debt));
    }

    public void set(int line, @Nullable DebtFacts debt, T value) {
        values[index(line, debt)] = value;
    }

    /** The values of one line that are there. */
    public void each(int line, Consumer<T> use) {
        for (int column = 0; column < columns; column++) {
            var value = at(line * columns + column);
            if (value != null) {
                use.accept(value);
            }
        }
    }
}
