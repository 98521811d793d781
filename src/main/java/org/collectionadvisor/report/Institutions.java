package org.collectionadvisor.report;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** In how many advices each institution is named; one of few stays unnamed on the page, so that nobody is told by it. */
final class Institutions {
    static final String OTHER = "其他 · other";
    static final String PRIVATE = "个人 · private lender";
    static final String NOT_TOLD = "未告知 · not told";

    /** Names are free text: so many are kept, later ones are others. */
    private static final int MOST = 20_000;

    private final Map<String, Long> advices = new HashMap<>();
    private final int atLeast;

    Institutions(int atLeast) {
        this.atLeast = atLeast;
    }

    /** @param names those that one advice is about */
    void add(Set<String> names) {
        for (var name : names) {
            if (advices.size() < MOST || advices.containsKey(name)) {
                advices.merge(name, 1L, Long::sum);
            }
        }
    }

    /** What the page calls it; what is not named or not an institution is called so beforehand. */
    String shown(String name) {
        return name.equals(NOT_TOLD) || name.equals(PRIVATE) || advices.getOrDefault(name, 0L) >= atLeast
                ? name
                : OTHER;
    }
}
