package org.collectionadvisor.rulebook;

import java.util.List;
import java.util.stream.Stream;

/** What a rule asks of its facts, free of negations: those stand in the conditions themselves. */
public sealed interface Condition {

    /** The condition that holds exactly where this one is known not to. */
    Condition negated();

    /** Every word the condition reads, in the order written. */
    Stream<Read> reads();

    /** Holds if every one holds. */
    record All(List<Condition> of) implements Condition {
        @Override
        public Condition negated() {
            return new Any(of.stream().map(Condition::negated).toList());
        }

        @Override
        public Stream<Read> reads() {
            return of.stream().flatMap(Condition::reads);
        }
    }

    /** Holds if one of them holds. */
    record Any(List<Condition> of) implements Condition {
        @Override
        public Condition negated() {
            return new All(of.stream().map(Condition::negated).toList());
        }

        @Override
        public Stream<Read> reads() {
            return of.stream().flatMap(Condition::reads);
        }
    }

    /** A word compared with a figure, a code, a level or another word. */
    record Compare(Read left, Op op, Operand right) implements Condition {
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
    record OneOf(Read left, List<String> codes, boolean expected) implements Condition {
        @Override
        public Condition negated() {
            return new OneOf(left, codes, !expected);
        }

        @Override
        public Stream<Read> reads() {
            return Stream.of(left);
        }
    }

    /** A list that contains a code, or lacks it. */
    record Contains(Read left, String code, boolean expected) implements Condition {
        @Override
        public Condition negated() {
            return new Contains(left, code, !expected);
        }

        @Override
        public Stream<Read> reads() {
            return Stream.of(left);
        }
    }

    /** A word that is true, or false. */
    record Is(Read left, boolean expected) implements Condition {
        @Override
        public Condition negated() {
            return new Is(left, !expected);
        }

        @Override
        public Stream<Read> reads() {
            return Stream.of(left);
        }
    }

    /** A word that is known, or unknown: the one thing an unknown word can decide. */
    record Known(Read left, boolean expected) implements Condition {
        @Override
        public Condition negated() {
            return new Known(left, !expected);
        }

        @Override
        public Stream<Read> reads() {
            return Stream.of();
        }
    }

    /** Two patterns that speak of the same fact, or of two: {@code debt == $debt}. */
    record Same(Subject left, Subject right, boolean expected) implements Condition {
        @Override
        public Condition negated() {
            return new Same(left, right, !expected);
        }

        @Override
        public Stream<Read> reads() {
            return Stream.of();
        }
    }
}
