package org.collectionadvisor.conditions;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.collectionadvisor.facts.Fact;

/** What a rule asks of its fact. There is no condition "not": each single one says itself what it expects. */
public sealed interface Condition
        permits Condition.All, Condition.Any, Condition.Unless, Condition.Single, Defined, Kept {
    /**
     * Whether the condition holds of a fact: the one meaning of it, by which the engine's rules are measured.
     *
     * @param unknowns gets the words that leave it undecided, and nothing where it is decided
     */
    Truth truth(Fact fact, Unknowns unknowns);

    /** The condition that holds exactly where this one is known not to. */
    Condition negated();

    /** The conditions it is made of; none for a single one. */
    List<Condition> parts();

    /** Every word whose value the condition reads, in the order written. */
    default Stream<Read> reads() {
        return parts().stream().flatMap(Condition::reads);
    }

    /** The words that are known wherever the condition holds. */
    Set<Read> known();

    /** Holds if every one holds. */
    record All(List<Condition> parts) implements Condition {
        @Override
        public Truth truth(Fact fact, Unknowns unknowns) {
            int before = unknowns.size();
            var truth = Truth.HOLDS;
            for (int i = 0; i < parts.size(); i++) {
                var part = parts.get(i).truth(fact, unknowns);
                if (part == Truth.FAILS) {
                    unknowns.cutTo(before);
                    return Truth.FAILS;
                } else if (part == Truth.UNKNOWN) {
                    truth = Truth.UNKNOWN;
                }
            }
            return truth;
        }

        @Override
        public Condition negated() {
            return new Any(parts.stream().map(Condition::negated).toList());
        }

        @Override
        public Set<Read> known() {
            return parts.stream().flatMap(part -> part.known().stream()).collect(Collectors.toSet());
        }
    }

    /** Holds if one of them holds; while none does, each that is undecided leaves it so. */
    record Any(List<Condition> parts) implements Condition {
        @Override
        public Truth truth(Fact fact, Unknowns unknowns) {
            int before = unknowns.size();
            var truth = Truth.FAILS;
            for (int i = 0; i < parts.size(); i++) {
                var part = parts.get(i).truth(fact, unknowns);
                if (part == Truth.HOLDS) {
                    unknowns.cutTo(before);
                    return Truth.HOLDS;
                } else if (part == Truth.UNKNOWN) {
                    truth = Truth.UNKNOWN;
                }
            }
            return truth;
        }

        @Override
        public Condition negated() {
            return new All(parts.stream().map(Condition::negated).toList());
        }

        @Override
        public Set<Read> known() {
            var known = new HashSet<>(parts.get(0).known());
            parts.forEach(part -> known.retainAll(part.known()));
            return known;
        }
    }

    /**
     * Holds unless something is known to be so, and is never undecided.
     *
     * @param expected false where it must be known to be so
     */
    record Unless(Condition of, boolean expected) implements Condition {
        @Override
        public Truth truth(Fact fact, Unknowns unknowns) {
            int before = unknowns.size();
            var truth = of.truth(fact, unknowns);
            unknowns.cutTo(before);
            return Truth.of((truth != Truth.HOLDS) == expected);
        }

        @Override
        public Condition negated() {
            return new Unless(of, !expected);
        }

        @Override
        public Set<Read> known() {
            return expected ? Set.of() : of.known();
        }

        @Override
        public List<Condition> parts() {
            return List.of(of);
        }
    }

    /** A condition about one word. */
    sealed interface Single extends Condition {
        Read left();

        @Override
        default List<Condition> parts() {
            return List.of();
        }

        @Override
        default Stream<Read> reads() {
            return Stream.of(left());
        }

        @Override
        default Set<Read> known() {
            return reads().collect(Collectors.toSet());
        }
    }

    /** A word compared with a figure, a code, a level or another word. */
    record Compare(Read left, Op op, Operand right) implements Single {
        @Override
        public Truth truth(Fact fact, Unknowns unknowns) {
            var value = left.knownValue(fact, unknowns);
            var other = right instanceof Read read ? read.knownValue(fact, unknowns) : right.value(fact);
            var truth = value == null || other == null ? null : Comparing.truth(value, op, other);
            if (truth == Truth.UNKNOWN) {
                reads().forEach(read -> read.noteIfRough(fact, unknowns));
            }
            return truth == null ? Truth.UNKNOWN : truth;
        }

        @Override
        public Condition negated() {
            return new Compare(left, op.negated(), right);
        }

        @Override
        public Stream<Read> reads() {
            return right instanceof Read read ? Stream.of(left, read) : Stream.of(left);
        }
    }

    /** A word that is one of some codes, or none of them. */
    record OneOf(Read left, List<Operand.Code> codes, boolean expected) implements Single {
        @Override
        public Truth truth(Fact fact, Unknowns unknowns) {
            var value = left.knownValue(fact, unknowns);
            if (value == null) {
                return Truth.UNKNOWN;
            }
            for (int i = 0; i < codes.size(); i++) {
                if (codes.get(i).is(value)) {
                    return Truth.of(expected);
                }
            }
            return Truth.of(!expected);
        }

        @Override
        public Condition negated() {
            return new OneOf(left, codes, !expected);
        }
    }

    /** A list that contains a code, or lacks it. */
    record Contains(Read left, Operand.Code code, boolean expected) implements Single {
        @Override
        public Truth truth(Fact fact, Unknowns unknowns) {
            var list = (List<?>) left.knownValue(fact, unknowns);
            if (list == null) {
                return Truth.UNKNOWN;
            }
            for (int i = 0; i < list.size(); i++) {
                if (code.is(Objects.requireNonNull(list.get(i)))) {
                    return Truth.of(expected);
                }
            }
            return Truth.of(!expected);
        }

        @Override
        public Condition negated() {
            return new Contains(left, code, !expected);
        }
    }

    /** A word that is true, or false. */
    record Is(Read left, boolean expected) implements Single {
        @Override
        public Truth truth(Fact fact, Unknowns unknowns) {
            var value = (Boolean) left.knownValue(fact, unknowns);
            return value == null ? Truth.UNKNOWN : Truth.of(value == expected);
        }

        @Override
        public Condition negated() {
            return new Is(left, !expected);
        }
    }

    /** A word that is known, or unknown: a question that is always decided, and whose answer is no ground. */
    record Known(Read left, boolean expected) implements Single {
        @Override
        public Truth truth(Fact fact, Unknowns unknowns) {
            return Truth.of((left.value(fact) != null) == expected);
        }

        @Override
        public Condition negated() {
            return new Known(left, !expected);
        }

        @Override
        public Stream<Read> reads() {
            return Stream.of();
        }

        @Override
        public Set<Read> known() {
            return expected ? Set.of(left) : Set.of();
        }
    }
}
