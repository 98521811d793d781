package org.collectionadvisor.facts;

import java.util.List;
import java.util.OptionalInt;
import org.collectionadvisor.situation.Range;
import org.jspecify.annotations.Nullable;

/** A member of the situation a word follows from, told or not; within one situation each is there once. */
public final class Told {
    private static final String DEBTS = RecordMembers.DEBT.list() + "/";

    private final int index;
    private final int memberIndex;
    private final String record;
    private final String names;
    private final String member;
    private final @Nullable Object value;
    private final boolean isDefault;
    private @Nullable String pointer;

    /**
     * @param record the pointer of the record it is a member of
     * @param names its path from there
     * @param isDefault whether the value may stand there only because nothing was told
     */
    Told(
            int index,
            int memberIndex,
            String record,
            String names,
            String member,
            @Nullable Object value,
            boolean isDefault) {
        this.index = index;
        this.memberIndex = memberIndex;
        this.record = record;
        this.names = names;
        this.member = member;
        this.value = value;
        this.isDefault = isDefault;
    }

    /** Its index among all members of the situation, in the order of their pointers. */
    public int index() {
        return index;
    }

    /** The index of {@link #member} in {@link Vocabulary#members}. */
    public int memberIndex() {
        return memberIndex;
    }

    /** Where it stands, as a JSON pointer. */
    public String pointer() {
        if (pointer == null) {
            pointer = record + names;
        }
        return pointer;
    }

    /** The pointer with {@code *} for every item of a list. */
    public String member() {
        return member;
    }

    /** The index of the debt it tells of; none where it is no member of a debt. */
    public OptionalInt debt() {
        return record.startsWith(DEBTS)
                ? OptionalInt.of(Integer.parseInt(record.substring(DEBTS.length())))
                : OptionalInt.empty();
    }

    /** The value as told, null where it was not told. */
    public @Nullable Object value() {
        return value;
    }

    /** Whether it may still be told, or told more exactly. */
    public boolean isOpen() {
        return value == null
                || isRough(value)
                || (value instanceof List<?> list && list.stream().anyMatch(Told::isRough));
    }

    private static boolean isRough(Object value) {
        return value instanceof Range<?> range && !range.isExact();
    }

    /** Whether the value was told for certain, so that something may be said to rest on it; a default may not have been. */
    public boolean isGround() {
        return value != null && !isDefault;
    }

    @Override
    public String toString() {
        return pointer() + " of " + member;
    }
}
