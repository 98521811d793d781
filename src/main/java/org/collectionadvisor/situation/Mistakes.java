package org.collectionadvisor.situation;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with one situation, in the order in which it is read: as much as anybody mends at once. */
public final class Mistakes {
    /** More are not told. */
    public static final int MOST = 100;

    private final List<BadSituation> found = new ArrayList<>();

    /** Whether there was room for one more. */
    public boolean add(BadSituation mistake) {
        return found.size() < MOST && found.add(mistake);
    }

    /** All so far; none where nothing is wrong. */
    public List<BadSituation> found() {
        return List.copyOf(found);
    }
}
