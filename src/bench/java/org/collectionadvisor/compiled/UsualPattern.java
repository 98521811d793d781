package org.collectionadvisor.compiled;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.collectionadvisor.facts.Vocabulary;
import org.collectionadvisor.rulebook.Condition;
import org.collectionadvisor.rulebook.Operand;
import org.collectionadvisor.rulebook.Read;
import org.collectionadvisor.rulebook.Rule;
import org.collectionadvisor.rulebook.Subject;
import org.collectionadvisor.session.ConditionWriter.Side;

/**
 * One pattern of a rule with those that follow from it: each condition by itself, and what earlier layers concluded joined as
 * facts. A fact's own conditions are looked at when it is inserted, before any rule has spoken; a join is not.
 */
final class UsualPattern {
    private final List<Rule.Pattern> patterns;
    private final int place;
    private final boolean maybe;
    private final List<String> own = new ArrayList<>();
    private final List<String> counted = new ArrayList<>();
    private final List<String> joined = new ArrayList<>();

    /** The fact a word of an earlier layer is read from. */
    private enum Late {
        FOUND,
        LEFT_OUT,
        COUNTED,
        RATED;

        static Late of(Read read) {
            if (read.word().risk() != null) {
                return RATED;
            } else if (read.argument() instanceof Operand.OfFinding) {
                return FOUND;
            }
            return read.word().fact().equals("Borrower") ? COUNTED : LEFT_OUT;
        }
    }

    private UsualPattern(Rule rule, int place) {
        patterns = rule.patterns();
        this.place = place;
        maybe = rule.conclusion().waitsForUnknowns();
        for (var condition : patterns.get(place).conditions()) {
            Clauses.of(condition).forEach(this::add);
        }
    }

    static String write(Rule rule, int place) {
        return new UsualPattern(rule, place)
                .lines().stream().map(line -> "  " + line + "\n").collect(Collectors.joining());
    }

    private List<String> lines() {
        var name = "$f" + place;
        var sums = String.join(", ", counted);
        if (own.isEmpty() && !counted.isEmpty() && fact(place).equals("Borrower")) {
            // Nothing is asked of the borrower but what the sums tell.
            joined.add(0, "Counted( %s : borrower, %s )".formatted(name, sums));
            return joined;
        }
        if (!counted.isEmpty()) {
            joined.add(0, "Counted( %s )".formatted(sums));
        }
        var type = Objects.requireNonNull(Vocabulary.standard().type(fact(place)));
        joined.add(0, "%s : %s( %s )".formatted(name, type.getSimpleName(), String.join(", ", own)));
        return joined;
    }

    private void add(List<Condition> clause) {
        var early = clause.stream().filter(Clauses::isEarly).toList();
        var late = clause.stream().filter(one -> !Clauses.isEarly(one)).toList();
        if (late.isEmpty()) {
            own.add(here(early));
            return;
        }
        var kinds =
                late.stream().map(one -> Late.of(Clauses.late(one))).distinct().toList();
        var subjects =
                late.stream().map(one -> Clauses.late(one).subject()).distinct().toList();
        require(kinds.size() == 1 && subjects.size() == 1, clause);
        switch (kinds.get(0)) {
            case FOUND -> found(early, late, subjects.get(0));
            case LEFT_OUT -> {
                require(clause.size() == 1, clause);
                leftOut((Condition.Is) late.get(0), subjects.get(0));
            }
            case COUNTED -> {
                require(early.isEmpty(), clause);
                counted.add(here(late));
            }
            case RATED -> {
                // What names no debt has none that is rated: no level surely holds, any may.
                require(early.isEmpty() && (!maybe || isDebtItself(subjects.get(0))), clause);
                joined.add("Rated( debt == %s, %s )".formatted(debt(subjects.get(0)), here(late)));
            }
        }
    }

    private String here(List<Condition> alternatives) {
        return ConditionWriter.write(any(alternatives), new Side(place, maybe));
    }

    /** Findings as alternatives, or one that must not be found unless an alternative among the words told holds. */
    private void found(List<Condition> early, List<Condition> late, Subject subject) {
        boolean expected = ((Condition.Is) late.get(0)).expected();
        // Of any other mixture the engine would make several rules, and each would fire.
        require(expected ? early.isEmpty() : late.size() == 1, late);
        require(late.stream().allMatch(one -> ((Condition.Is) one).expected() == expected), late);
        boolean surely = maybe != expected;
        var asked = new ArrayList<String>();
        var codes = late.stream()
                .map(one -> (Operand.OfFinding)
                        Objects.requireNonNull(Clauses.late(one).argument()))
                .map(code -> "\"" + code.code() + "\"")
                .toList();
        asked.add(codes.size() == 1 ? "code == " + codes.get(0) : "code in (" + String.join(", ", codes) + ")");
        if (surely) {
            asked.add("!undecided");
        }
        if (isDebtItself(subject) || subject.whose() == Subject.Whose.DEBT) {
            // Of what names no debt it is not known whether it is about one of which it is so.
            var unnamed = surely || isDebtItself(subject) ? "" : " || %s.place() < 0".formatted(debt(subject));
            asked.add("debt == null || debt == " + debt(subject) + unnamed);
        }
        if (!early.isEmpty()) {
            asked.add("!" + ConditionWriter.write(any(early), maybe ? Side.MAYBE : Side.SURELY));
        }
        joined.add("%s Found( %s )".formatted(expected ? "exists" : "not", String.join(", ", asked)));
    }

    private void leftOut(Condition.Is inBudget, Subject subject) {
        require(isDebtItself(subject), List.of(inBudget));
        boolean surely = maybe == inBudget.expected();
        joined.add("%s LeftOut( %sdebt == %s )"
                .formatted(inBudget.expected() ? "not" : "exists", surely ? "!undecided, " : "", debt(subject)));
    }

    private boolean isDebtItself(Subject subject) {
        return subject.whose() == Subject.Whose.ITSELF
                && fact(subject.pattern()).equals("Debt");
    }

    private String fact(int pattern) {
        return patterns.get(pattern).fact();
    }

    private String debt(Subject subject) {
        return "$f" + subject.pattern() + (isDebtItself(subject) ? "" : ".debt()");
    }

    private static Condition any(List<Condition> of) {
        return of.size() == 1 ? of.get(0) : new Condition.Any(of);
    }

    private static void require(boolean supported, List<Condition> conditions) {
        if (!supported) {
            throw new IllegalStateException("no rule of the rulebook asks so: " + conditions);
        }
    }
}
