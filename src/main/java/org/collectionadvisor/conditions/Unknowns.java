package org.collectionadvisor.conditions;

import java.util.Arrays;
import java.util.List;

/** The words that leave a condition undecided about a fact; reused for one condition after another, by one thread. */
public final class Unknowns {
    private Read[] words = new Read[16];
    private int size;
    private List<Read> copied = List.of();

    void add(Read word) {
        if (size == words.length) {
            words = Arrays.copyOf(words, 2 * size);
        }
        words[size++] = word;
    }

    void addAll(Read[] more) {
        for (var word : more) {
            add(word);
        }
    }

    /** How many have been noted. */
    public int size() {
        return size;
    }

    /** Takes back what was noted since there were so many: a part that is decided after all leaves nothing open. */
    public void cutTo(int before) {
        size = before;
    }

    public boolean isEmpty() {
        return size == 0;
    }

    /** Forgets the condition looked at before. */
    public void clear() {
        size = 0;
    }

    Read[] since(int before) {
        return Arrays.copyOfRange(words, before, size);
    }

    /** The words as they stand now, for whoever keeps them; a rule often leaves the same open about one fact after another. */
    public List<Read> copy() {
        if (!isCopied()) {
            copied = List.of(since(0));
        }
        return copied;
    }

    private boolean isCopied() {
        for (int i = 0; i < size; i++) {
            if (size != copied.size() || !words[i].equals(copied.get(i))) {
                return false;
            }
        }
        return size == copied.size();
    }
}
