package org.collectionadvisor.rulebook;

import java.util.ArrayList;
import java.util.List;

/** The words that leave a condition undecided about a fact; one is reused from condition to condition, by one thread. */
public final class Unknowns {
    private final List<Read> words = new ArrayList<>();

    void add(Read word) {
        words.add(word);
    }

    /** How many have been noted. */
    public int size() {
        return words.size();
    }

    /** Takes back what was added since there were so many: a part that is decided after all leaves nothing open. */
    public void cutTo(int size) {
        for (int last = words.size() - 1; last >= size; last--) {
            words.remove(last);
        }
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }

    /** Forgets the condition looked at before. */
    public void clear() {
        words.clear();
    }

    /** The words as they stand now, for whoever keeps them. */
    public List<Read> copy() {
        return List.copyOf(words);
    }
}
