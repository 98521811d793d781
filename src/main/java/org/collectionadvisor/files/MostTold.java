package org.collectionadvisor.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/**
 * As many problems as somebody reads. Of one kind in one file the first {@value #ALIKE} are told and of all the first {@value
 * #MOST}: whoever mends those sees the rest in the next run.
 *
 * @param problems those that are told, in their order
 * @param more how many are not
 */
public record MostTold(List<Problem> problems, int more) {
    private static final int ALIKE = 100;
    private static final int MOST = 1_000;

    public static MostTold of(List<Problem> all) {
        var kinds = new HashMap<String, Integer>();
        var told = new ArrayList<Problem>();
        for (var problem : all) {
            if (told.size() < MOST && kinds.merge(problem.file() + " " + problem.code(), 1, Integer::sum) <= ALIKE) {
                told.add(problem);
            }
        }
        return new MostTold(List.copyOf(told), all.size() - told.size());
    }
}
