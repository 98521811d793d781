package org.collectionadvisor.compiled;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.collectionadvisor.conditions.Condition;
import org.collectionadvisor.conditions.Operand;
import org.collectionadvisor.conditions.Read;
import org.collectionadvisor.rulebook.Rule;

/**
 * The left side of a rule: its fact's own conditions, each by itself, and what earlier layers concluded joined as facts. A fact's
 * own conditions are looked at when it is inserted, before any rule has spoken; a join is not.
 */
final class UsualPattern {
    private final Rule rule;
    private final List<String> own = new ArrayList<>();
    private final List<String> counted = new ArrayList<>();
    private final List<String> joined = new ArrayList<>();

    /** The fact a word of an earlier layer is read from. */
    private enum Late {
        AGED,
        FOUND,
        LEFT_OUT,
        COUNTED,
        RATED;

        static Late of(Read read) {
            if (Clauses.ofLimitation(read.word())) {
                return AGED;
            } else if (read.word().risk() != null) {
                return RATED;
            } else if (read.argument() instanceof Operand.OfFinding) {
                return FOUND;
            }
            return read.word().fact().equals("Borrower") ? COUNTED : LEFT_OUT;
        }
    }

    private UsualPattern(Rule rule) {
        this.rule = rule;
        MayHold.of(rule.when(), rule.conclusion().canBeOpen()).parts().stream()
                .flatMap(condition -> Clauses.of(condition).stream())
                .forEach(this::add);
    }

    static String write(Rule rule) {
        return new UsualPattern(rule)
                .lines().stream().map(line -> "  " + line + "\n").collect(Collectors.joining());
    }

    private List<String> lines() {
        var sums = String.join(", ", counted);
        if (own.isEmpty() && !counted.isEmpty() && rule.fact().equals("Borrower")) {
            // Nothing is asked of the borrower but what the sums tell.
            joined.add(0, "Counted( %s : borrower, %s )".formatted(JavaConditions.FACT, sums));
            return joined;
        }
        if (!counted.isEmpty()) {
            joined.add(0, "Counted( %s )".formatted(sums));
        }
        joined.add(0, "%s : %s( %s )".formatted(JavaConditions.FACT, DrlWriter.type(rule), String.join(", ", own)));
        return joined;
    }

    private void add(List<Condition> clause) {
        var early = clause.stream().filter(Clauses::isEarly).toList();
        var late = clause.stream().filter(one -> !Clauses.isEarly(one)).toList();
        if (late.isEmpty()) {
            own.add(any(early));
            return;
        }
        var reads = late.stream().map(Clauses::late).toList();
        var read = reads.get(0);
        require(reads.stream().allMatch(one -> Late.of(one) == Late.of(read) && one.whose() == read.whose()), clause);
        switch (Late.of(read)) {
            case FOUND -> found(early, late, read.whose());
            case LEFT_OUT -> {
                require(clause.size() == 1 && isDebtItself(read.whose()), clause);
                leftOut(late.get(0));
            }
            case COUNTED -> {
                require(early.isEmpty(), clause);
                counted.add(any(late));
            }
            case AGED -> {
                require(isDebtItself(read.whose()), clause);
                joined.add("Aged( debt == %s, %s )".formatted(JavaConditions.FACT, any(clause)));
            }
            case RATED -> {
                // What names no debt has none that is rated: no level surely holds, any may.
                require(early.isEmpty(), clause);
                require(isDebtItself(read.whose()) || late.stream().noneMatch(MayHold::is), clause);
                joined.add("Rated( debt == %s, %s )".formatted(debt(read.whose()), any(late)));
            }
        }
    }

    /** Findings as alternatives, or one that must not be found unless an alternative among the words told holds. */
    private void found(List<Condition> early, List<Condition> late, Read.Whose whose) {
        boolean mayHold = MayHold.is(late.get(0));
        boolean expected = isExpected(late.get(0));
        // Of any other mixture the engine would make several rules, and each would fire.
        require(expected ? early.isEmpty() : late.size() == 1, late);
        require(late.stream().allMatch(one -> isExpected(one) == expected && MayHold.is(one) == mayHold), late);
        boolean surely = mayHold != expected;
        var asked = new ArrayList<String>();
        var codes = late.stream()
                .map(one -> (Operand.OfFinding)
                        Objects.requireNonNull(Clauses.late(one).argument()))
                .map(finding -> "\"" + finding.code() + "\"")
                .toList();
        asked.add(codes.size() == 1 ? "code == " + codes.get(0) : "code in (" + String.join(", ", codes) + ")");
        if (surely) {
            asked.add("!undecided");
        }
        if (isDebtItself(whose) || whose == Read.Whose.DEBT) {
            // Of what names no debt it is not known whether it is about one of which it is so.
            var unnamed = surely || isDebtItself(whose) ? "" : " || %s.isUnnamed()".formatted(debt(whose));
            asked.add("debt == null || debt == " + debt(whose) + unnamed);
        }
        if (!early.isEmpty()) {
            asked.add("!" + JavaConditions.of(one(early)));
        }
        joined.add("%s Found( %s )".formatted(expected ? "exists" : "not", String.join(", ", asked)));
    }

    private void leftOut(Condition inBudget) {
        boolean expected = isExpected(inBudget);
        boolean surely = MayHold.is(inBudget) == expected;
        joined.add("%s LeftOut( %sdebt == %s )"
                .formatted(expected ? "not" : "exists", surely ? "!undecided, " : "", JavaConditions.FACT));
    }

    private static boolean isExpected(Condition single) {
        return ((Condition.Is) MayHold.single(single)).expected();
    }

    private boolean isDebtItself(Read.Whose whose) {
        return whose == Read.Whose.ITSELF && rule.fact().equals("Debt");
    }

    private String debt(Read.Whose whose) {
        return isDebtItself(whose) ? JavaConditions.FACT : JavaConditions.FACT + ".debt()";
    }

    private static String any(List<Condition> of) {
        return ConditionWriter.PLAIN.write(one(of));
    }

    private static Condition one(List<Condition> alternatives) {
        return alternatives.size() == 1 ? alternatives.get(0) : new Condition.Any(alternatives);
    }

    private static void require(boolean supported, List<Condition> conditions) {
        if (!supported) {
            throw new IllegalStateException("no rule of the rulebook asks so: " + conditions);
        }
    }
}
