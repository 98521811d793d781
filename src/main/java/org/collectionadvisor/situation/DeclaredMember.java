package org.collectionadvisor.situation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.collectionadvisor.json.Coded;

/**
 * A member of a debt or of the borrower that a rulebook declares beside those every situation may tell.
 *
 * @param fact whose member it is, {@code Debt} or {@code Borrower}
 * @param codes the codes it may have; empty where it is none
 * @param least the least number it may be
 * @param most the greatest
 */
public record DeclaredMember(
        String fact,
        String name,
        Type type,
        List<String> codes,
        Unit unit,
        BigDecimal least,
        BigDecimal most,
        String zh,
        String en) {

    /** The records of a situation to which members can be added. */
    public static final List<String> FACTS = List.of("Borrower", "Debt");

    private static final Set<Unit> PARTS = EnumSet.of(Unit.YUAN, Unit.SHARE, Unit.RATE);

    /** What may be told of it. */
    public enum Type implements Coded {
        CODE,
        FLAG,
        NUMBER,
        DATE
    }

    /** Whether it is a number without decimals. */
    public boolean isWhole() {
        return type == Type.NUMBER && !isPart(unit);
    }

    /** Whether numbers of a unit may have decimals. */
    public static boolean isPart(Unit unit) {
        return PARTS.contains(unit);
    }

    /** How many decimals a number may have. */
    int decimals() {
        return unit == Unit.YUAN ? Limits.Amount.DECIMALS : Limits.Rate.DECIMALS;
    }

    /** The type behind the range that tells a number or a date. */
    public Class<?> of() {
        return type == Type.DATE ? LocalDate.class : isWhole() ? Integer.class : BigDecimal.class;
    }
}
