package org.collectionadvisor.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.collectionadvisor.situation.Range;
import org.jspecify.annotations.Nullable;

/** One thing rules can match: a record as told, with what follows from it. */
public abstract class Fact {
    private static final int ROOM = 8;

    /** Stands for a value that was looked for and is not known. */
    private static final Object UNKNOWN = new Object();

    private static final @Nullable Object[] NOTHING = new Object[0];

    private final Facts facts;
    private final ToldRecord record;
    private final int index;
    private List<Told> @Nullable [] behind;
    private @Nullable Object @Nullable [] values;
    private @Nullable Object[] kept = NOTHING;

    Fact(Facts facts, ToldRecord record) {
        this.facts = facts;
        this.record = record;
        index = facts.nextIndex();
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

    /** Its rank by pointer; facts that stand for one record share it. */
    public final int rank() {
        return record.first();
    }

    /** Its index among all facts of the situation. */
    public final int factIndex() {
        return index;
    }

    /**
     * The value of a word that takes no argument, null where it is unknown. It is worked out once: no layer reads a word before
     * the layers that settle it have spoken.
     */
    public final @Nullable Object value(Word word) {
        if (values == null) {
            values = new Object[facts.vocabulary().wordsOf(this).size()];
        }
        var known = values[word.index()];
        if (known == null) {
            var read = word.read(this, null);
            known = read == null ? UNKNOWN : read;
            values[word.index()] = known;
        }
        return known == UNKNOWN ? null : known;
    }

    /** The value of a word that the rulebook declares, by its index among these, for compiled rules: a whole number. */
    @SuppressWarnings("unchecked") // a word of that kind has no other values
    public final @Nullable Range<Integer> wholeOf(int word) {
        return (Range<Integer>) value(declared(word));
    }

    /** The same of an amount. */
    @SuppressWarnings("unchecked")
    public final @Nullable Range<BigDecimal> amountOf(int word) {
        return (Range<BigDecimal>) value(declared(word));
    }

    /** The same of a day. */
    @SuppressWarnings("unchecked")
    public final @Nullable Range<LocalDate> dayOf(int word) {
        return (Range<LocalDate>) value(declared(word));
    }

    /** The same of what is true or false. */
    public final @Nullable Boolean truthOf(int word) {
        return (Boolean) value(declared(word));
    }

    /** The same of a code. */
    public final @Nullable String codeOf(int word) {
        return (String) value(declared(word));
    }

    private Word declared(int word) {
        return facts.vocabulary().declared(word);
    }

    /**
     * Whether a finding, by its index, stands for the fact; null where that is undecided. Only a debt and the borrower have
     * findings.
     */
    public @Nullable Boolean has(int finding) {
        throw new UnsupportedOperationException("no finding stands for " + pointer());
    }

    /** What was worked out about the fact and kept at an index, null for nothing yet. */
    public final @Nullable Object kept(int at) {
        return at < kept.length ? kept[at] : null;
    }

    public final void keep(int at, Object worked) {
        if (at >= kept.length) {
            kept = Arrays.copyOf(kept, at + ROOM);
        }
        kept[at] = worked;
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
            behind = nothingYet(facts.vocabulary().wordsOf(this).size());
        }
        var known = behind[word.index()];
        if (known == null) {
            known = word.findTold(this);
            behind[word.index()] = known;
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

    /** Days from today to a day, below 0 once it is over; null where the day is unknown. */
    final @Nullable Range<Integer> daysTo(@Nullable Range<LocalDate> day) {
        return day == null ? null : day.map(end -> (int) ChronoUnit.DAYS.between(today(), end));
    }

    /** Days since a day, 0 on the day itself; null where the day is unknown. */
    final @Nullable Range<Integer> daysSince(@Nullable Range<LocalDate> day) {
        return day == null ? null : day.mapDown(start -> (int) ChronoUnit.DAYS.between(start, today()));
    }

    /** Full years from a day to today; null where the day is unknown. */
    final @Nullable Range<Integer> fullYearsSince(@Nullable Range<LocalDate> day) {
        return day == null ? null : Limitation.fullYears(day, today());
    }
}
