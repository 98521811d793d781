package org.collectionadvisor.facts;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing rules can match: a record as told, with what follows from it. */
public abstract class Fact {
    private final Facts facts;
    private final ToldRecord record;
    private final int number;
    private List<Told> @Nullable [] behind;

    Fact(Facts facts, ToldRecord record) {
        this.facts = facts;
        this.record = record;
        number = facts.nextNumber();
    }

    /** The record of the situation this fact stands for. */
    public abstract Record told();

    /** The debt this fact concerns; the borrower's own fact has none. */
    public abstract @Nullable DebtFacts debt();

    public final BorrowerFacts borrower() {
        return facts.borrower();
    }

    /** Where the record stands in the situation, as a JSON pointer. */
    public final String pointer() {
        return record.pointer();
    }

    /** Grows with the pointer: facts that stand for one record have the same. */
    public final int order() {
        return record.first();
    }

    /** Its number among all facts of the situation, from 0. */
    public final int number() {
        return number;
    }

    final ToldRecord record() {
        return record;
    }

    /** A member of the record this fact stands for, by its path from there: {@code /debtId}. */
    public final Told member(String path) {
        return record.at(path);
    }

    /** All facts of the same situation. */
    public final Facts facts() {
        return facts;
    }

    /** The figures in force on the situation's day. */
    public final Figures figures() {
        return facts.figures();
    }

    /** What was told behind a word of this fact; many rules ask for the same. */
    final List<Told> told(Word word) {
        if (behind == null) {
            behind = nothingYet(Vocabulary.standard().wordsOf(this).size());
        }
        var known = behind[word.place()];
        if (known == null) {
            known = word.findTold(this);
            behind[word.place()] = known;
        }
        return known;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // there are no arrays of lists of one kind
    private static List<Told>[] nothingYet(int words) {
        return new List[words];
    }

    final LocalDate today() {
        return facts.situation().asOf();
    }
}
