package org.collectionadvisor.facts;

import org.jspecify.annotations.Nullable;

/** One record of a situation, with its members; each is looked at once, however many words and rules ask for it. */
final class ToldRecord {
    private final String pointer;
    private final Record told;
    private final RecordMembers members;
    private final int first;
    private @Nullable Told @Nullable [] found;

    /**
     * @param pointer where it stands
     * @param first the index of its first member among those of the situation
     */
    ToldRecord(String pointer, Record told, RecordMembers members, int first) {
        this.pointer = pointer;
        this.told = told;
        this.members = members;
        this.first = first;
    }

    String pointer() {
        return pointer;
    }

    /** The record itself. */
    Record told() {
        return told;
    }

    int first() {
        return first;
    }

    /** One more than the index of its last member. */
    int end() {
        return first + members.size();
    }

    /** A member, told or not. */
    Told at(int index) {
        if (found == null) {
            found = new Told[members.size()];
        }
        var known = found[index];
        if (known == null) {
            var value = members.value(index, told);
            known = new Told(
                    first + members.rank(index),
                    members.memberIndex(index),
                    pointer,
                    members.names(index),
                    members.member(index),
                    value,
                    members.isDefault(index, value));
            found[index] = known;
        }
        return known;
    }

    /** A member by its path from the record. */
    Told at(String names) {
        return at(members.index(names));
    }

    /** The first of some members that was told, or else the first. */
    Told firstTold(int[] indexes) {
        for (int index : indexes) {
            var told = at(index);
            if (told.value() != null) {
                return told;
            }
        }
        return at(indexes[0]);
    }
}
